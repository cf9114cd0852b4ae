package org.rejoinder.account.factor;

/**
 * From now on it is asked for when this account signs in. Fired in the transaction that says so.
 *
 * @param by the account that added it
 */
public record FactorAdded(long account, FactorKind kind, long by) {}
