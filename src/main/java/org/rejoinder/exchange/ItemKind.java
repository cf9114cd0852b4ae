package org.rejoinder.exchange;

/** What can be brought. */
public enum ItemKind {
    ARTICLE,
    REPLY
}
