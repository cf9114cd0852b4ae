package org.rejoinder.settings;

/** A reason not to start, in one line that the operator can act on. */
public final class StartupException extends RuntimeException {

    public StartupException(String reason) {
        super(reason);
    }

    /** @param got is printed without what may be a password in it ({@link Redaction}) */
    public static StartupException because(String setting, String got, String takes) {
        return new StartupException("%s: got \"%s\"; takes %s".formatted(setting, Redaction.of(got), takes));
    }
}
