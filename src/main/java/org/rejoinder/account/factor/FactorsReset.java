package org.rejoinder.account.factor;

/**
 * Somebody has taken away all that an account had besides its password. Fired in the transaction that does so.
 *
 * @param by the account of the administrator; null if it was asked for on the server
 */
public record FactorsReset(long account, Long by) {}
