package org.rejoinder.account;

/** Somebody whom the OpenID provider gives a role has an account from now on. Fired in the transaction that makes it. */
public record AccountProvisioned(long account, Role role) {}
