package org.rejoinder.masthead;

/** Somebody else has changed it since it was shown. */
public final class Overtaken extends RuntimeException {}
