package org.rejoinder.masthead;

import org.rejoinder.failure.ConflictException;

/** Somebody else has changed it since it was shown. */
public final class Overtaken extends ConflictException {}
