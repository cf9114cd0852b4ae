package org.rejoinder.account;

/** A disabled account may sign in again. Fired in the transaction that says so. */
public record AccountEnabled(long account, long by) {}
