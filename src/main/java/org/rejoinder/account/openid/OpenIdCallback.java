package org.rejoinder.account.openid;

import java.time.Instant;

/**
 * Somebody is back from the provider in the browser in which they went there, for the first time.
 *
 * @param browser a secret of the browser, from its cookie
 * @param begunAt when it went there
 */
public record OpenIdCallback(String state, String browser, Instant begunAt, SignInIntent intent) {}
