package org.rejoinder.desk.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.settings.Network;

class FactorGuessLimiterTest {

    private static final Network HERE = Network.parse("192.0.2.0/24");
    private static final Network ELSEWHERE = Network.parse("198.51.100.0/24");
    private static final Optional<Long> UNKNOWN = Optional.empty();

    private final FactorGuessLimiter guesses = new FactorGuessLimiter(RateLimiters.measuredBy(() -> 0), () -> 0);

    @Test
    void guesses_at_many_accounts_from_one_network_are_counted_together() {
        for (long account = 1; account <= 60; account++) {
            assertEquals(Optional.empty(), guesses.remainingLockout(account, HERE, UNKNOWN));
        }

        assertTrue(guesses.remainingLockout(61, HERE, UNKNOWN).isPresent());
        assertEquals(Optional.empty(), guesses.remainingLockout(61, ELSEWHERE, UNKNOWN), "another network");
        assertEquals(Optional.empty(), guesses.remainingLockout(61, HERE, Optional.of(7L)), "a known device");
    }

    @Test
    void codes_that_were_right_do_not_count() {
        for (long account = 1; account <= 200; account++) {
            assertEquals(Optional.empty(), guesses.remainingLockout(account, HERE, UNKNOWN));
            guesses.right(account, HERE, UNKNOWN);
        }
    }
}
