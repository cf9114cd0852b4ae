package org.rejoinder.http.guess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.settings.RateLimit;

/** How many wrong passwords and wrong keys may come from one network, together. */
@ApplicationScoped
public class NetworkGuessLimiter {

    private static final RateLimit FOR_A_NETWORK = new RateLimit(60, Duration.ofMinutes(10));

    private ClientAddress clients;
    private RateLimiter guesses;

    protected NetworkGuessLimiter() {}

    @Inject
    public NetworkGuessLimiter(ClientAddress clients, RateLimiters limiters) {
        this.clients = clients;
        guesses = limiters.of("guesses-of-network", FOR_A_NETWORK);
    }

    /** Takes one; if there have been too many, says how long to wait. */
    public Optional<Duration> take(HttpServletRequest request) {
        return guesses.take(clients.networkOf(request));
    }

    /** It was none. */
    public void giveBack(HttpServletRequest request) {
        guesses.giveBack(clients.networkOf(request));
    }
}
