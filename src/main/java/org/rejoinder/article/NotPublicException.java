package org.rejoinder.article;

import org.rejoinder.failure.ConflictException;

/** Only an article that readers have can be retracted or corrected, and this one they have not, or not any more. */
public final class NotPublicException extends ConflictException {}
