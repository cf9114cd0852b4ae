package org.rejoinder.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.settings.RateLimit;

/** Nobody can keep the machine busy by searching, whichever door they take. */
@ApplicationScoped
public class SearchThrottle {

    /** More than people ask, of each network. */
    private static final RateLimit RATE = new RateLimit(120, Duration.ofMinutes(1));

    /** So that others are served meanwhile. */
    private static final int AT_A_TIME = 2;

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final RateLimiter rateLimiter = new RateLimiter(RATE);
    private final Semaphore searching = new Semaphore(AT_A_TIME, true);

    /**
     * Who may begin calls {@link #end} afterwards.
     *
     * @return how long to wait; empty for who may begin
     */
    public Optional<Duration> begin(String network) {
        Optional<Duration> wait = rateLimiter.take(network);
        return wait.isPresent() || isFree() ? wait : Optional.of(Duration.ZERO);
    }

    public void end() {
        searching.release();
    }

    private boolean isFree() {
        try {
            return searching.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
