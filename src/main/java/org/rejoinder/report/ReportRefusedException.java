package org.rejoinder.report;

import org.rejoinder.failure.ConflictException;

/** A well-formed report is not taken. Nothing is kept of it. */
public final class ReportRefusedException extends ConflictException {

    /** Why. */
    public enum Why {
        /** The reply is not public any more. */
        NOT_PUBLIC,
        /** It is reported often enough. */
        ENOUGH,
        /** Reports from that network are not taken for a time. */
        BLOCKED
    }

    private final Why why;

    ReportRefusedException(Why why) {
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
