package org.rejoinder.screening;

/** What a person decided about a reply. */
public enum HumanDecision {
    PUBLISHED,
    REJECTED,
    SPAM
}
