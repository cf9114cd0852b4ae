package org.rejoinder.moderation.featured;

import org.rejoinder.failure.ConflictException;

/** The article has {@link Featuring#MOST} featured replies: one of them is to make room first. */
public final class TooManyFeaturedException extends ConflictException {}
