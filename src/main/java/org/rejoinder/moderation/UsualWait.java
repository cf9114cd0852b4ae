package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long replies usually wait for a decision: the median of the last 30 days, worked out every ten minutes at most. */
@ApplicationScoped
public class UsualWait {

    private static final int DAYS = 30;
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private record Known(Optional<Duration> usual, Instant until) {}

    @Inject
    private Statistics statistics;

    @Inject
    private Clock clock;

    private volatile Known known = new Known(Optional.empty(), Instant.MIN);

    /** Empty if nothing was decided in that time. */
    public Optional<Duration> median() {
        Instant now = clock.instant();
        if (!now.isBefore(known.until())) {
            known = new Known(Optional.ofNullable(statistics.all(DAYS).median()), now.plus(GOOD_FOR));
        }
        return known.usual();
    }
}
