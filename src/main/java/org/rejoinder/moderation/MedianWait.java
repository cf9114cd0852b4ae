package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long replies usually wait until they are published: the median of the last 30 days, worked out every ten minutes at most.
 */
@ApplicationScoped
public class MedianWait {

    private static final int DAYS = 30;
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    /**
     * Fewer do not say what is usual: the middle of ten stays where most of them are, even if four of them waited for years.
     */
    static final int LEAST_DECISIONS = 10;

    private record Known(Optional<Duration> usual, Instant until) {}

    @Inject
    private Statistics statistics;

    @Inject
    private Clock clock;

    private volatile Known known = new Known(Optional.empty(), Instant.MIN);

    /** Empty if too little was published in that time, or if most of what is held has been waiting longer than that. */
    public Optional<Duration> median() {
        Instant now = clock.instant();
        if (!now.isBefore(known.until())) {
            known = new Known(
                    usual(statistics.publishedWaits(DAYS)).filter(wait -> isTrueOf(statistics.backlogBeyond(wait))),
                    now.plus(GOOD_FOR));
        }
        return known.usual();
    }

    static Optional<Duration> usual(Statistics.Waits waits) {
        return Optional.ofNullable(waits.median()).filter(unused -> waits.decisions() >= LEAST_DECISIONS);
    }

    /** Nobody who sees the queue would say so if most of it waits longer. */
    static boolean isTrueOf(Statistics.Backlog backlog) {
        return backlog.longer() * 2 <= backlog.held();
    }
}
