package org.rejoinder.background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.store.DatabaseOutage;

/**
 * How failures in the background are told: with their stack, or in one line if the database is away or a disk is full. What
 * fails again in the same way within ten minutes has been told.
 */
public final class FailureLog {

    private static final Logger LOG = Logger.getLogger(FailureLog.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** Deeper causes say nothing more, and some go in circles. */
    private static final int CAUSES = 20;

    private final String what;
    private final Clock clock;
    private final OutageNotice outages;
    private String lastKind = "";
    private Instant lastTold = Instant.MIN;

    /** @param what what did not work, and what comes of it */
    public FailureLog(String what, Clock clock) {
        this(what, clock, new OutageNotice(clock));
    }

    /** @param outages what it shares with others whom an outage fails, too */
    FailureLog(String what, Clock clock, OutageNotice outages) {
        this.what = what;
        this.clock = clock;
        this.outages = outages;
    }

    public void failed(Throwable failure) {
        if (!isNew(failure)) {
            return;
        }
        if (!DatabaseOutage.isOutage(failure)) {
            LOG.log(Level.WARNING, what, failure);
        } else if (outages.isDue()) {
            LOG.log(Level.WARNING, "{0}: {1}", new Object[] {what, DatabaseOutage.reason(failure)});
        }
    }

    private synchronized boolean isNew(Throwable failure) {
        String kind = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(CAUSES)
                .map(each -> each.getClass().getName())
                .collect(Collectors.joining());
        Instant now = clock.instant();
        if (kind.equals(lastKind) && now.isBefore(lastTold.plus(PAUSE))) {
            return false;
        }
        lastKind = kind;
        lastTold = now;
        return true;
    }
}
