package org.rejoinder.account.session;

/**
 * Somebody did not know the password, or there is no such account: which of them is not told.
 *
 * @param account a key of what was typed, the same for every spelling; empty for what is no address
 * @param network a keyed digest of where it came from
 */
public record SignInFailed(String account, String network) {}
