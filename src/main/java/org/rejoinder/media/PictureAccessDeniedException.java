package org.rejoinder.media;

import org.rejoinder.failure.DeniedException;

/** Somebody else put the picture into the library, or this account may put none there. */
public final class PictureAccessDeniedException extends DeniedException {}
