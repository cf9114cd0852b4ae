package org.rejoinder.trash;

/** What there can be in the bin. */
public enum TrashKind {
    ARTICLE,
    PAGE,
    PICTURE,
    TAG
}
