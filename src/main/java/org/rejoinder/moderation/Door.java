package org.rejoinder.moderation;

/** Where a decision came in. */
public enum Door {
    DESK,
    SAMPLE
}
