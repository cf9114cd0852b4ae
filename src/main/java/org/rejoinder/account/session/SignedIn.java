package org.rejoinder.account.session;

/**
 * A session has begun. Fired in the transaction that begins it.
 *
 * @param device browser and system, in words
 */
public record SignedIn(long account, long session, String device) {}
