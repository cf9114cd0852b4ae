package org.rejoinder.account;

/**
 * There is no such account any more: only its number stands on what was done by it. Fired in the transaction that deletes it.
 *
 * @param nameKept whether its name stands there, too
 * @param heir whose its articles are from now on; null for nobody's
 */
public record AccountDeleted(long account, long by, boolean nameKept, Long heir) {}
