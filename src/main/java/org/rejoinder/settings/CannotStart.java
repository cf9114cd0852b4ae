package org.rejoinder.settings;

/** A reason not to start, in one line that the operator can act on. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String reason) {
        super(reason);
    }

    public static CannotStart because(String setting, String got, String takes) {
        return new CannotStart("%s: got \"%s\"; takes %s".formatted(setting, got, takes));
    }
}
