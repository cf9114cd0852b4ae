package org.rejoinder.moderation;

import java.io.Serializable;

/** The reply that a moderator was looking at: a decision is about this, and about nothing that came later. */
public record Shown(long reply, int revision) implements Serializable {}
