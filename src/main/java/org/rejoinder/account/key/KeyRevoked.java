package org.rejoinder.account.key;

/**
 * A key opens nothing any more.
 *
 * @param key its number
 * @param account whose it was
 * @param by who revoked it
 */
public record KeyRevoked(long key, long account, long by, String name) {}
