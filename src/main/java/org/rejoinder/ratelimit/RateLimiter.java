package org.rejoinder.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import org.rejoinder.settings.RateLimit;

/** Lets so many through in a time, for each key apart. Remembers a bounded number of keys. */
public final class RateLimiter {

    static final int MOST_KEYS = 100_000;

    private final RateLimit rateLimit;
    private final Bandwidth bandwidth;
    private final TimeMeter meter;
    private final Cache<Object, Bucket> buckets;
    private final UnaryOperator<Object> digest;
    private final ObjLongConsumer<Object> listener;

    public RateLimiter(RateLimit rateLimit) {
        this(rateLimit, Ticker.systemTicker());
    }

    /** @param ticker what the time is measured by: not the time of day, which may be set back */
    public RateLimiter(RateLimit rateLimit, Ticker ticker) {
        this(rateLimit, ticker, UnaryOperator.identity(), (key, count) -> {});
    }

    /**
     * @param digest what is remembered in place of a key
     * @param listener hears how many were taken of what is remembered; less than 0 if they were given back
     */
    RateLimiter(RateLimit rateLimit, Ticker ticker, UnaryOperator<Object> digest, ObjLongConsumer<Object> listener) {
        this.digest = digest;
        this.listener = listener;
        this.rateLimit = rateLimit;
        meter = meterOf(ticker);
        bandwidth = Bandwidth.builder()
                .capacity(rateLimit.count())
                .refillGreedy(rateLimit.count(), rateLimit.time())
                .build();
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(rateLimit.time())
                .ticker(ticker)
                .build();
    }

    private static TimeMeter meterOf(Ticker ticker) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return ticker.read();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    /** Takes one; if there is none, says how long to wait. */
    public Optional<Duration> take(Object key) {
        return take(key, 1);
    }

    /**
     * Takes as many as this one costs; if there are not so many, says how long to wait.
     *
     * @param cost what is above the capacity counts as the capacity: else it could never be taken
     */
    public Optional<Duration> take(Object key, int cost) {
        return ask(key, cost).retryAfter();
    }

    /** As {@link #take(Object, int)}, and says what is left. */
    public Allowance ask(Object key, int cost) {
        long most = Math.min(cost, bandwidth.getCapacity());
        Object remembered = digest.apply(key);
        var taken = bucketOf(remembered).tryConsumeAndReturnRemaining(most);
        if (taken.isConsumed()) {
            listener.accept(remembered, most);
        }
        return new Allowance(
                rateLimit,
                taken.getRemainingTokens() / most,
                Duration.ofNanos(taken.getNanosToWaitForReset()),
                taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill())));
    }

    /** Gives one back that turned out to be harmless. */
    public void giveBack(Object key) {
        Object remembered = digest.apply(key);
        Optional.ofNullable(buckets.getIfPresent(remembered)).ifPresent(bucket -> {
            bucket.addTokens(1);
            listener.accept(remembered, -1);
        });
    }

    /**
     * What another node has let through is taken here as well, as far as there is any.
     *
     * @param remembered what the digest makes of the key
     */
    void takenElsewhere(Object remembered, long count) {
        Bucket bucket = bucketOf(remembered);
        if (count > 0) {
            bucket.tryConsumeAsMuchAsPossible(count);
        } else if (count < 0) {
            bucket.addTokens(-count);
        }
    }

    private Bucket bucketOf(Object remembered) {
        return buckets.get(
                remembered,
                unused -> Bucket.builder()
                        .withCustomTimePrecision(meter)
                        .addLimit(bandwidth)
                        .build());
    }

    /** How many keys are remembered. */
    long keys() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
