package org.rejoinder.moderation;

import org.rejoinder.failure.ConflictException;

/** Somebody else has changed the policy, or for how long things are kept, since it was shown. */
public final class StaleSettingsException extends ConflictException {}
