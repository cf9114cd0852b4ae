package org.rejoinder.account;

/** This account may not sign in any more. Fired in the transaction that says so. */
public record AccountDisabled(long account, long by) {}
