package org.rejoinder.exchange.run;

/** What is being done with an import, or was done last. */
public enum ImportPhase {
    /** What would become of each item is said, and nothing is changed. */
    CHECK,
    IMPORT,
    /** What was brought is taken back. */
    REMOVAL
}
