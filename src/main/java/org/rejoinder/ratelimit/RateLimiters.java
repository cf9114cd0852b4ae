package org.rejoinder.ratelimit;

import com.github.benmanes.caffeine.cache.Ticker;
import org.rejoinder.settings.RateLimit;

/** Makes limits. */
public interface RateLimiters {

    /** @param name one word, that no other has */
    RateLimiter of(String name, RateLimit limit);

    /** Of this process alone. */
    static RateLimiters measuredBy(Ticker ticker) {
        return (name, limit) -> new RateLimiter(limit, ticker);
    }
}
