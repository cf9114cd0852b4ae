package org.rejoinder.screening;

/** The words of a reply that a signal can point into. */
public enum TextField {
    TEXT,
    NAME,
    WEBSITE
}
