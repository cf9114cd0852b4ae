package org.rejoinder.moderation.writer;

import java.time.Instant;
import org.rejoinder.failure.ConflictException;

/** Somebody has decided otherwise about the writer since that was shown. */
public final class StaleStandingException extends ConflictException {

    private final String by;
    private final transient Instant at;

    StaleStandingException(String by, Instant at) {
        this.by = by;
        this.at = at;
    }

    /** Who saved the policy last. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
