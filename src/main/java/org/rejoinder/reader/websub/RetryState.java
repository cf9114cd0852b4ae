package org.rejoinder.reader.websub;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That a hub is to be told of something, and has perhaps not taken it yet.
 *
 * @param since when it was tried first
 * @param failures so far
 * @param next when it is tried next
 */
record RetryState(Instant since, int failures, Instant next) {

    /** Before the second; before each one after that twice as long. */
    static final Duration SHORTEST = Duration.ofSeconds(15);

    static final Duration LONGEST = Duration.ofHours(1);

    /** A hub that is away for longer is told of what changes after that. */
    static final Duration GIVEN_UP = Duration.ofDays(1);

    static RetryState at(Instant now) {
        return new RetryState(now, 0, now);
    }

    boolean isDue(Instant now) {
        return !now.isBefore(next);
    }

    /** @return empty if it is given up */
    Optional<RetryState> failed(Instant now) {
        Instant then = now.plus(pause());
        return then.isAfter(since.plus(GIVEN_UP))
                ? Optional.empty()
                : Optional.of(new RetryState(since, failures + 1, then));
    }

    private Duration pause() {
        Duration pause = SHORTEST;
        for (int each = 0; each < failures && pause.compareTo(LONGEST) < 0; each++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
