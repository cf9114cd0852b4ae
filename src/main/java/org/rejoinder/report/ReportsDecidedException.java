package org.rejoinder.report;

import java.time.Instant;
import org.rejoinder.failure.ConflictException;

/** Somebody else has decided about these reports, or there are none any more. */
public final class ReportsDecidedException extends ConflictException {

    private final String by;
    private final Instant at;

    /** @param by empty if nobody at the desk did */
    ReportsDecidedException(String by, Instant at) {
        super("by %s at %s".formatted(by, at));
        this.by = by;
        this.at = at;
    }

    static ReportsDecidedException of(ReportDecision decision) {
        return new ReportsDecidedException(
                decision.entry().map(entry -> entry.actor()).orElse(""), decision.at());
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
