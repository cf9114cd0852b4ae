package org.rejoinder.exchange.run;

/** How far a phase of an import is. */
public enum ImportState {
    /** Another one is worked on. */
    WAITING,
    RUNNING,
    /** Somebody had it stopped, between two stretches. */
    STOPPED,
    /** It cannot go on as things are, and why is said. */
    FAILED,
    DONE;

    public boolean isActive() {
        return this == WAITING || this == RUNNING;
    }
}
