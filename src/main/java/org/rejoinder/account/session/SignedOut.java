package org.rejoinder.account.session;

/** Its owner has ended this session with the button for it. Fired in the transaction that ends it. */
public record SignedOut(long account, long session) {}
