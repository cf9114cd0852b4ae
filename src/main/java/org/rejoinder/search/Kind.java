package org.rejoinder.search;

/** What can be found. */
public enum Kind {
    ARTICLE,
    REPLY
}
