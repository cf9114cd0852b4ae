package org.rejoinder.exchange;

/** What can be brought. */
public enum ImportItemType {
    ARTICLE,
    REPLY
}
