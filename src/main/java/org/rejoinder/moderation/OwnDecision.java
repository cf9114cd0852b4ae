package org.rejoinder.moderation;

/** The writer has appealed against a decision of this moderator: somebody else decides now. */
public final class OwnDecision extends RuntimeException {}
