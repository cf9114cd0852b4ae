package org.rejoinder.moderation;

/** What is to be undone was done too long ago. */
public final class TooLate extends RuntimeException {}
