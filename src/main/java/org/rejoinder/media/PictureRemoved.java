package org.rejoinder.media;

import java.time.Instant;
import org.rejoinder.account.Account;

/**
 * Somebody put a picture into the bin, or out of it for good. Fired in the transaction that does so.
 *
 * @param name what its file was called
 */
public record PictureRemoved(String name, boolean forGood, Account by, Instant at) {}
