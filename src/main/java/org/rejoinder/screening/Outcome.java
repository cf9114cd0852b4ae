package org.rejoinder.screening;

/** What a person decided about a reply. */
public enum Outcome {
    PUBLISHED,
    REJECTED,
    SPAM
}
