package org.rejoinder.moderation;

/** The account may not decide about replies. */
public final class NotAModerator extends RuntimeException {}
