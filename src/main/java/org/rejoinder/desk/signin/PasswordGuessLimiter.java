package org.rejoinder.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.settings.RateLimit;

/** Whoever sits down at somebody's open desk guesses their password a few times, and not more. */
@ApplicationScoped
class PasswordGuessLimiter {

    private static final RateLimit FOR_AN_ACCOUNT = new RateLimit(10, Duration.ofMinutes(10));

    private RateLimiter guesses;

    protected PasswordGuessLimiter() {}

    @Inject
    PasswordGuessLimiter(RateLimiters limiters) {
        guesses = limiters.of("passwords-at-desk", FOR_AN_ACCOUNT);
    }

    /** How long to wait before the next guess, if there have been too many. */
    Optional<Duration> remainingLockout(long account) {
        return guesses.take(account);
    }

    void right(long account) {
        guesses.giveBack(account);
    }
}
