package org.rejoinder.media;

import org.rejoinder.failure.ConflictException;

/** Somebody else has said something about the picture since it was shown. */
public final class StalePictureException extends ConflictException {}
