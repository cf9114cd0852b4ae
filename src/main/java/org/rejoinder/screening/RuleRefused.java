package org.rejoinder.screening;

/** A line that is no rule. */
public final class RuleRefused extends RuntimeException {

    private final String line;

    RuleRefused(String line, String why) {
        super(why);
        this.line = line;
    }

    public String line() {
        return line;
    }

    /** In words for whoever wrote it. */
    public String why() {
        return getMessage();
    }
}
