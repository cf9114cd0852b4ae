package org.rejoinder.moderation;

import org.rejoinder.failure.ConflictException;

/** Somebody else has changed the policy since it was shown. */
public final class PolicyChanged extends ConflictException {}
