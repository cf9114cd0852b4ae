package org.rejoinder.moderation;

import org.rejoinder.failure.ConflictException;

/** What is to be undone was done too long ago. */
public final class TooLateException extends ConflictException {}
