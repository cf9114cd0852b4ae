package org.rejoinder.account;

/** Somebody is to choose a password, and signs in then. Fired in the transaction that makes the link; for each one that is made. */
public record AccountInvited(long account, long by) {}
