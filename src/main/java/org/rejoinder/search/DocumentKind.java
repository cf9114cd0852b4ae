package org.rejoinder.search;

/** What can be found. */
public enum DocumentKind {
    ARTICLE,
    REPLY
}
