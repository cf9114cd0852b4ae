package org.rejoinder.screening;

/** What the writer of a reply may know of a signal: the kind of reason, not the rule. */
public enum SignalCategory {
    NEWNESS,
    SENDER,
    NAME,
    LINKS,
    WORDING,
    LIKENESS_TO_SPAM,
    /** Another program noticed it. */
    OUTSIDE
}
