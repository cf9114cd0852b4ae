package org.rejoinder.exchange;

/** What becomes of an item. */
public enum ImportOutcome {
    /** It is not here yet. */
    NEW,
    /** It was brought before, says something else now, and nobody here has changed it since: here it says so, too. */
    UPDATED,
    /** It is here already, brought before or not, and says nothing else. */
    UNCHANGED,
    /** It was brought before, and says something else now; it was changed here, too, and what is here stays. */
    DIFFERENT,
    /** It cannot be brought, and why is said. */
    REFUSED,
    /** It was taken back. */
    REMOVED,
    /** It stays although the rest is taken back, and why is said. */
    KEPT
}
