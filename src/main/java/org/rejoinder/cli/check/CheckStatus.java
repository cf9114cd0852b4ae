package org.rejoinder.cli.check;

import java.util.Locale;

/** A warning leaves the site running; a problem does not, or will not for long. */
public enum CheckStatus {
    OK,
    WARNING,
    PROBLEM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
