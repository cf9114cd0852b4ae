package org.rejoinder.account.factor;

/**
 * It is not taken any more. Fired in the transaction that says so.
 *
 * @param by the account that removed it
 */
public record FactorRemoved(long account, FactorKind kind, long by) {}
