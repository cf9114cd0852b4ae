package org.rejoinder.exchange;

/** What becomes of an item. */
public enum ImportOutcome {
    /** It is not here yet. */
    NEW,
    /** It is here already, brought before or not, and says nothing else. */
    UNCHANGED,
    /** It was brought before, and says something else now; what is here stays. */
    DIFFERENT,
    /** It cannot be brought, and why is said. */
    REFUSED
}
