package org.rejoinder.moderation.audit;

/** Where a decision came in. */
public enum Channel {
    /** One card at the desk, with scripts or without. */
    DESK,
    /** Many replies at once. */
    BATCH,
    /** A program with a key. */
    REST,
    /** A link in a mail. */
    MAIL,
    /** Its writer's own page of the reply. */
    RECEIPT,
    /** The page of all that a person wrote. */
    MY_DATA,
    /** Nobody's: the clock. */
    RETENTION,
    /** Nobody's: the site's policy. */
    SCREENING,
    /** An export of another program. */
    IMPORT,
    SAMPLE,
    /** Nobody's at the desk: a command on the server, or what it does by itself. */
    SERVER
}
