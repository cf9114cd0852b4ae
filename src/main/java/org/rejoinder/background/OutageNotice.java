package org.rejoinder.background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A database that is away fails all work at once: that is told of once a minute, whatever it keeps from running. */
final class OutageNotice {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Clock clock;
    private Instant lastTold = Instant.MIN;

    OutageNotice(Clock clock) {
        this.clock = clock;
    }

    /** Whether it is to be told now; then it is taken for told. */
    synchronized boolean isDue() {
        Instant now = clock.instant();
        if (now.isBefore(lastTold.plus(PAUSE))) {
            return false;
        }
        lastTold = now;
        return true;
    }
}
