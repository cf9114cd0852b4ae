package org.rejoinder.report;

/** What became of a report. */
public enum ReportOutcome {
    /** The reply stays as it is. */
    KEPT,
    /** The reply is not public any more, and somebody has decided so. */
    TAKEN_DOWN,
    /** Its writer took the reply away, or it was erased, before anybody decided. */
    GONE
}
