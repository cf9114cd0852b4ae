package org.rejoinder.exchange;

/** What becomes of an item. */
public enum Outcome {
    /** It is not here yet. */
    NEW,
    /** It was brought before, and says the same. */
    UNCHANGED,
    /** It was brought before, and says something else now; what is here stays. */
    DIFFERENT,
    /** It cannot be brought, and why is said. */
    REFUSED
}
