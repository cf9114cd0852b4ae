package org.rejoinder.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.node.NewsHeard;
import org.rejoinder.node.Nodes;
import org.rejoinder.settings.RateLimit;

/**
 * Limits for all nodes together: what is taken at one is told to the others within a second, each of which takes it as well. No key
 * is told or remembered as it is, since it may be a network or stand for an address.
 */
@ApplicationScoped
class SharedRateLimiters implements RateLimiters {

    private static final String SUBJECT = "taken";

    /** In which what is taken gathers. */
    private static final Duration GATHERING = Duration.ofMillis(500);

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Enough to tell one key from another. */
    private static final int DIGITS = 16;

    private final TakenTokens untold = new TakenTokens();
    private final Map<String, RateLimiter> limiters = new ConcurrentHashMap<>();

    /** What others took of limits that are not made yet: each is made when it is needed first. */
    private final Cache<String, Long> early = Caffeine.newBuilder()
            .maximumSize(TakenTokens.MOST_KEYS)
            .expireAfterWrite(REMEMBERED)
            .build();

    private Nodes nodes;
    private HmacSha256 digest;
    private BackgroundJob telling;

    protected SharedRateLimiters() {}

    @Inject
    SharedRateLimiters(Nodes nodes, RootKey root, BackgroundJobs jobs) {
        this.nodes = nodes;
        digest = new HmacSha256(root, "key of a rate limit");
        telling = jobs.onRequest("limits told to other nodes", this::tell);
    }

    @Override
    public RateLimiter of(String name, RateLimit limit) {
        var limiter = new RateLimiter(
                limit,
                Ticker.systemTicker(),
                key -> digest.hexOf(name + ' ' + key).substring(0, DIGITS),
                (key, count) -> note(name, key, count));
        limiters.put(name, limiter);
        early.asMap()
                .forEach((words, count) -> TakenTokens.read(words + ' ' + count, (of, key, taken) -> {
                    if (of.equals(name)) {
                        limiter.takenElsewhere(key, taken);
                    }
                }));
        return limiter;
    }

    private void note(String name, Object key, long count) {
        if (!nodes.isAlone()) {
            untold.add(name, key, count);
            telling.requestWithin(GATHERING);
        }
    }

    private void tell() {
        nodes.tellNews(SUBJECT, untold.take());
    }

    void heard(@Observes NewsHeard heard) {
        heard.about(SUBJECT).forEach(words -> TakenTokens.read(words, this::takenElsewhere));
    }

    private void takenElsewhere(String name, String key, long count) {
        RateLimiter limiter = limiters.get(name);
        if (limiter == null) {
            early.asMap().merge(name + ' ' + key, count, Long::sum);
        } else {
            limiter.takenElsewhere(key, count);
        }
    }
}
