package org.rejoinder.account.key;

import java.time.Instant;

/**
 * Somebody made a key for a program.
 *
 * @param scopes their words
 * @param expiresAt null for never
 */
public record KeyMade(long account, String name, String scopes, Instant expiresAt) {}
