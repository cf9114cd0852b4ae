package org.rejoinder.account;

/**
 * A disabled account may sign in again. Fired in the transaction that says so.
 *
 * @param by the administrator who says so; null if it was done on the server
 */
public record AccountEnabled(long account, Long by) {}
