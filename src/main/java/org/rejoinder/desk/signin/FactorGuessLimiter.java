package org.rejoinder.desk.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.settings.Network;
import org.rejoinder.settings.RateLimit;

/**
 * Whoever knows somebody's password guesses their codes a few times, and not more. Guesses of others keep nobody out who came
 * in from where they are before.
 */
@ApplicationScoped
class FactorGuessLimiter {

    private static final RateLimit FOR_A_DOOR = new RateLimit(10, Duration.ofMinutes(10));

    /** For whichever accounts. */
    private static final RateLimit FOR_A_NETWORK = new RateLimit(60, Duration.ofMinutes(10));

    /** From wherever: somebody has many networks. */
    private static final RateLimit FOR_AN_ACCOUNT = new RateLimit(20, Duration.ofMinutes(10));

    private static final Duration KNOWN_FOR = Duration.ofDays(30);
    private static final int MOST_KNOWN = 10_000;

    private record Place(long account, Network network) {}

    private RateLimiter doors;
    private RateLimiter networks;
    private RateLimiter accounts;
    private RateLimiter devices;
    private Cache<Place, Boolean> known;

    protected FactorGuessLimiter() {}

    @Inject
    FactorGuessLimiter(RateLimiters limiters) {
        this(limiters, Ticker.systemTicker());
    }

    FactorGuessLimiter(RateLimiters limiters, Ticker ticker) {
        doors = limiters.of("codes-at-door", FOR_A_DOOR);
        networks = limiters.of("codes-of-network", FOR_A_NETWORK);
        accounts = limiters.of("codes-of-account", FOR_AN_ACCOUNT);
        devices = limiters.of("codes-of-device", FOR_A_DOOR);
        known = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterWrite(KNOWN_FOR)
                .ticker(ticker)
                .build();
    }

    /**
     * How long to wait before the next guess, if there have been too many.
     *
     * @param device that the account knows, which has guesses of its own
     */
    Optional<Duration> remainingLockout(long account, Network network, Optional<Long> device) {
        if (device.isPresent()) {
            return devices.take(device.get());
        }
        var place = new Place(account, network);
        return networks.take(network)
                .or(() -> doors.take(place))
                .or(() -> known.getIfPresent(place) == null ? accounts.take(account) : Optional.empty());
    }

    void right(long account, Network network, Optional<Long> device) {
        if (device.isPresent()) {
            devices.giveBack(device.get());
            return;
        }
        var place = new Place(account, network);
        networks.giveBack(network);
        doors.giveBack(place);
        if (known.asMap().put(place, true) == null) {
            accounts.giveBack(account);
        }
    }
}
