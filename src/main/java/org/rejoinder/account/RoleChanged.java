package org.rejoinder.account;

/**
 * Somebody may other things from now on. Fired in the transaction that says so.
 *
 * @param by null for the OpenID provider
 */
public record RoleChanged(long account, Long by, Role from, Role to) {}
