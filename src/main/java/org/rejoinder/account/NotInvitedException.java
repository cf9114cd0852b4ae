package org.rejoinder.account;

import org.rejoinder.failure.ConflictException;

/** There is no open invitation any more: it was accepted, or revoked. */
public final class NotInvitedException extends ConflictException {}
