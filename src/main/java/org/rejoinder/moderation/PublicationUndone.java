package org.rejoinder.moderation;

import java.time.Instant;

/**
 * A decision that had published a reply was undone: to whoever was to be told, it never was. Fired in the transaction that
 * does so.
 *
 * @param at when it had been published
 */
public record PublicationUndone(long reply, Instant at) {}
