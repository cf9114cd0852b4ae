package org.rejoinder.account.factor;

/**
 * An administrator has taken away all that an account had besides its password. Fired in the transaction that does so.
 *
 * @param by the account of the administrator
 */
public record FactorsReset(long account, long by) {}
