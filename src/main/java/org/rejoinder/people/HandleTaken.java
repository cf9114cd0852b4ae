package org.rejoinder.people;

import org.rejoinder.failure.ConflictException;

/** Somebody else has or had this handle. */
public final class HandleTaken extends ConflictException {}
