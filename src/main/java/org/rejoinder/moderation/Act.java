package org.rejoinder.moderation;

/** What a row of the audit records. */
public enum Act {
    /** Somebody decided, or put a decided reply back. */
    DECIDED,
    /** The change before was undone. */
    UNDONE,
    /** The name or the text was changed; what was there before is kept. */
    REWORDED,
    /** Somebody saw the writer's address. */
    REVEALED,
    /** Somebody who works here said it. */
    ANSWERED,
    /** Screening let it through or took it for spam, as the policy says. */
    SCREENED,
    /** A screening policy was saved. */
    POLICY_SAVED,
    /** A wave of spam put the brake on. */
    BRAKE_ON,
    /** The wave is over. */
    BRAKE_OFF
}
