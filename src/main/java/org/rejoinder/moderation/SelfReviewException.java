package org.rejoinder.moderation;

import org.rejoinder.failure.DeniedException;

/** The writer has appealed against a decision of this moderator: somebody else decides now. */
public final class SelfReviewException extends DeniedException {}
