package org.rejoinder.account;

/**
 * From now on it signs in with another password. Fired in the transaction that says so.
 *
 * @param session at the desk in which it was changed; null for none
 */
public record PasswordChanged(long account, Long session) {}
