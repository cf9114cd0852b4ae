package org.rejoinder.moderation;

import org.rejoinder.failure.DeniedException;

/** The account may not decide about replies. */
public final class ModerationDeniedException extends DeniedException {}
