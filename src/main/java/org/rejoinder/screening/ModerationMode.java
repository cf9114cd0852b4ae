package org.rejoinder.screening;

/** Which replies wait for a person. */
public enum ModerationMode {
    EVERYTHING_HELD,
    /** Who is verified and has been published before goes live at once, unless something speaks against it. */
    FIRST_TIMERS_HELD,
    /** Everybody goes live at once, unless something speaks against it. */
    ONLY_FLAGGED_HELD,
    /** Nothing is taken. */
    CLOSED;

    /** While a wave of spam comes in, nobody who is new goes live unseen. */
    ModerationMode braked() {
        return this == ONLY_FLAGGED_HELD ? FIRST_TIMERS_HELD : this;
    }
}
