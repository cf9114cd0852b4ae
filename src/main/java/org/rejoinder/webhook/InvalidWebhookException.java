package org.rejoinder.webhook;

/** An endpoint cannot be as somebody wants it. */
public final class InvalidWebhookException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public enum Problem {
        NO_ADDRESS,
        NOT_SECURE,
        NO_EVENTS,
        TOO_MANY
    }

    private final Problem problem;

    InvalidWebhookException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
