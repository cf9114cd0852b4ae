package org.rejoinder.people;

/** Somebody else has or had this handle. */
public final class HandleTaken extends RuntimeException {}
