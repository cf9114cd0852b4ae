package org.rejoinder.screening.rule;

/** A line that is no rule. */
public final class InvalidRuleException extends RuntimeException {

    private final String line;

    InvalidRuleException(String line, String why) {
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
