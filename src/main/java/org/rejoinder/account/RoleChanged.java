package org.rejoinder.account;

/** Somebody may other things from now on. Fired in the transaction that says so. */
public record RoleChanged(long account, long by, Role from, Role to) {}
