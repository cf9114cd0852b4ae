package org.rejoinder.account;

/** Somebody who was invited, and had chosen no password, has no account any more. Fired in the transaction that takes it away. */
public record InvitationRevoked(long account, long by) {}
