package org.rejoinder.account;

import org.rejoinder.failure.ConflictException;

/** Somebody else has or had this handle. */
public final class HandleTakenException extends ConflictException {}
