package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long replies usually wait for a decision: the median of the last 30 days, worked out every ten minutes at most. */
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

    /** Empty if too little was decided in that time. */
    public Optional<Duration> median() {
        Instant now = clock.instant();
        if (!now.isBefore(known.until())) {
            known = new Known(usual(statistics.all(DAYS)), now.plus(GOOD_FOR));
        }
        return known.usual();
    }

    static Optional<Duration> usual(Statistics.Decisions decisions) {
        return Optional.ofNullable(decisions.median()).filter(unused -> decisions.all() >= LEAST_DECISIONS);
    }
}
