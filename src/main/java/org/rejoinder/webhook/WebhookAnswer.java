package org.rejoinder.webhook;

import java.time.Duration;

/**
 * What became of one try.
 *
 * @param status null if there was no answer
 * @param problem why there was none; null otherwise
 * @param retryAfter when it wants to be called again; null if it does not say
 */
record WebhookAnswer(Integer status, int millis, String problem, Duration retryAfter) {

    private static final int LONGEST_PROBLEM = 200;
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;
    private static final int FAULT_OF_CLIENT = 4;
    private static final int GONE = 410;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    WebhookAnswer(Integer status, int millis, String problem) {
        this(status, millis, problem, null);
    }

    /** No longer than it can be kept; null if there was none. */
    String briefProblem() {
        return problem == null ? null : problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM));
    }

    boolean isTaken() {
        return status != null && status / HUNDRED == SUCCESS;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }

    /** Whether the receiver has something against this one, and may take others. */
    boolean isAboutMessage() {
        return status != null && status / HUNDRED == FAULT_OF_CLIENT && status != TIMEOUT && status != TOO_MANY;
    }
}
