package org.rejoinder.account.session;

/**
 * A session has begun. Fired in the transaction that begins it.
 *
 * @param device browser and system, in words
 * @param byProvider whether the OpenID provider said who they are
 */
public record SignedIn(long account, long session, String device, boolean byProvider) {}
