package org.rejoinder.settings;

import java.util.Collection;
import java.util.List;

/** Reasons not to start, each in one line that the operator can act on. */
public final class StartupException extends RuntimeException {

    private final List<String> reasons;

    public StartupException(String reason) {
        this(List.of(reason));
    }

    StartupException(Collection<String> reasons) {
        super(String.join(System.lineSeparator(), reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }

    /** @param got is printed without what may be a password in it ({@link Redaction}) */
    public static StartupException because(String setting, String got, String takes) {
        return new StartupException("%s: got \"%s\"; takes %s".formatted(setting, Redaction.of(got), takes));
    }
}
