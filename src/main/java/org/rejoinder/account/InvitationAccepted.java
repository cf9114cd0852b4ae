package org.rejoinder.account;

/** Somebody who was invited has chosen their first password. Fired in the transaction that says so. */
public record InvitationAccepted(long account) {}
