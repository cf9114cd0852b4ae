package org.rejoinder.account;

import org.rejoinder.failure.ConflictException;

/** Somebody has changed the role meanwhile, or deleted the account. */
public final class StaleRoleException extends ConflictException {}
