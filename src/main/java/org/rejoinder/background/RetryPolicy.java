package org.rejoinder.background;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When something is tried again that others did not take: after pauses that double, and not for ever.
 *
 * @param first pause
 * @param longest pause
 * @param triedFor what fails when it is older than this is given up
 */
public record RetryPolicy(Duration first, Duration longest, Duration triedFor) {

    /** More doublings than any longest pause needs, and fewer than a long can hold. */
    private static final int MOST_DOUBLINGS = 20;

    /**
     * @param since when it was to be done first
     * @param failures before this one
     * @return empty if it is given up
     */
    public Optional<Instant> next(Instant since, int failures, Instant now) {
        Duration pause = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return since.plus(triedFor).isBefore(now)
                ? Optional.empty()
                : Optional.of(now.plus(pause.compareTo(longest) < 0 ? pause : longest));
    }
}
