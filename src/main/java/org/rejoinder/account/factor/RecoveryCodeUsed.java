package org.rejoinder.account.factor;

/**
 * Somebody signed in with one of this account's recovery codes. Fired in the transaction that takes it.
 *
 * @param left how many there are still
 */
public record RecoveryCodeUsed(long account, int left) {}
