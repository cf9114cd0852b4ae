package org.rejoinder.webhook;

import java.time.Instant;

/** A new secret was made a short time ago: the receiver may have that one or the one before, and would have neither of the two after another. */
public final class FormerSecretException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Instant until;

    public FormerSecretException(Instant until) {
        super("until " + until);
        this.until = until;
    }

    /** Until when the former one is good. */
    public Instant until() {
        return until;
    }
}
