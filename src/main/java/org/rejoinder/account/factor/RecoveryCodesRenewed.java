package org.rejoinder.account.factor;

/** Those from before are not taken any more. Fired in the transaction that makes them. */
public record RecoveryCodesRenewed(long account, long by) {}
