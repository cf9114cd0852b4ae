package org.rejoinder.account.openid;

/**
 * What somebody goes to the provider for.
 *
 * @param confirming whether they are signed in, and prove that they still sit there
 * @param to where they are led afterwards
 * @param typed what they had typed, and find again; empty for nothing
 */
public record SignInIntent(boolean confirming, String to, String typed) {}
