package org.rejoinder.moderation;

/** Where a decision came in. */
public enum Door {
    /** One card at the desk, with scripts or without. */
    DESK,
    /** Many replies at once. */
    BATCH,
    REST,
    MAIL,
    /** Nobody's: the site's policy. */
    SCREENING,
    SAMPLE
}
