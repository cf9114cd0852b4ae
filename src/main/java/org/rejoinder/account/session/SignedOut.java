package org.rejoinder.account.session;

/**
 * This session was ended by its owner. Fired in the transaction that ends it.
 *
 * @param byProvider whether they signed out at the OpenID provider; else they pressed the button here
 */
public record SignedOut(long account, long session, boolean byProvider) {}
