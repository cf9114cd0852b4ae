package org.rejoinder.moderation;

/** Somebody else has changed the policy since it was shown. */
public final class PolicyChanged extends RuntimeException {}
