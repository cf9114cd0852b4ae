package org.rejoinder.media;

import org.rejoinder.failure.ConflictException;

/** A picture that an article needs, or a former text of one, is not thrown away. */
public final class ImageInUseException extends ConflictException {}
