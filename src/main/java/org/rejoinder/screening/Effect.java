package org.rejoinder.screening;

/** What a signal alone leads to; the strongest of a reply's signals counts. */
public enum Effect {
    /** Nothing: it helps the moderator. */
    TELLS,
    /** A person must decide. */
    HOLDS,
    /** Goes to Spam, where it is searched, counted, and put back in one step. */
    SPAM
}
