package org.rejoinder.index;

import java.time.Duration;
import java.time.Instant;

/** What costs much and fails is tried again later each time. */
final class Backoff {

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Duration next = SHORTEST;
    private Instant until = Instant.MIN;

    void lose(Instant now) {
        until = now.plus(next);
        next = next.multipliedBy(2);
        if (next.compareTo(LONGEST) > 0) {
            next = LONGEST;
        }
    }

    void restore() {
        next = SHORTEST;
        until = Instant.MIN;
    }

    /** Whether it is not to be tried yet. */
    boolean isLost(Instant now) {
        return now.isBefore(until);
    }
}
