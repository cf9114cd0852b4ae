package org.rejoinder.reply;

import org.rejoinder.failure.ConflictException;

/** A reply cannot become what was asked from where it stands now. */
public final class IllegalTransitionException extends ConflictException {

    IllegalTransitionException(ReplyState from, ReplyState to) {
        super("a reply that is %s cannot become %s".formatted(from, to));
    }
}
