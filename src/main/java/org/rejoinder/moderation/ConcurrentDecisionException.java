package org.rejoinder.moderation;

import java.time.Instant;
import org.rejoinder.failure.ConflictException;
import org.rejoinder.reply.ReplyState;

/** Somebody else was first, or the reply is not the one that was shown any more. */
public final class ConcurrentDecisionException extends ConflictException {

    private final String by;
    private final Instant at;
    private final ReplyState state;

    public ConcurrentDecisionException(String by, Instant at, ReplyState state) {
        super("%s by %s at %s".formatted(state, by, at));
        this.by = by;
        this.at = at;
        this.state = state;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    /** What the reply is now. */
    public ReplyState state() {
        return state;
    }
}
