package org.rejoinder.branding;

import org.rejoinder.failure.ConflictException;

/** Somebody else has changed it since it was shown. */
public final class StaleVersionException extends ConflictException {}
