package org.rejoinder.account.session;

import java.time.Instant;

/**
 * Somebody signs in with a browser that the account does not know, and not for the first time. Fired in the transaction that
 * makes it known.
 *
 * @param device browser and system, in words
 */
public record NewDeviceUsed(long account, String device, Instant at) {}
