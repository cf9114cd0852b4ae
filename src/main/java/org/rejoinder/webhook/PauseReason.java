package org.rejoinder.webhook;

/** Why an endpoint is told nothing for now. */
public enum PauseReason {
    /** Somebody here wanted that. */
    BY_HAND,
    /** It took nothing for days. */
    FAILING,
    /** It said that it is not there any more (410). */
    GONE,
    /** The site is that of a backup, and perhaps not the only one. */
    RESTORED
}
