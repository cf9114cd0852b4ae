package org.rejoinder.account.key;

/**
 * A key opens nothing any more.
 *
 * @param account whose it was
 * @param by who revoked it
 */
public record KeyRevoked(long account, long by, String name) {}
