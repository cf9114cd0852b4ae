package org.rejoinder.reply;

import org.rejoinder.failure.ConflictException;

/** A reply cannot become what was asked from where it stands now. */
public final class IllegalTransitionException extends ConflictException {

    private final ReplyState from;
    private final ReplyState to;

    IllegalTransitionException(ReplyState from, ReplyState to) {
        super("a reply that is %s cannot become %s".formatted(from, to));
        this.from = from;
        this.to = to;
    }

    public ReplyState from() {
        return from;
    }

    public ReplyState to() {
        return to;
    }
}
