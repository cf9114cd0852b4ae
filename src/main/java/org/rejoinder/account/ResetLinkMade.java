package org.rejoinder.account;

/**
 * There is a link to hand over, with which somebody chooses another password. Fired in the transaction that makes it.
 *
 * @param by the administrator who has it; null if it was asked for on the server
 */
public record ResetLinkMade(long account, Long by) {}
