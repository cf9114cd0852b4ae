package org.rejoinder.ratelimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rejoinder.settings.RateLimit;

class RateLimiterTest {

    private final RateLimiter rateLimiter = new RateLimiter(new RateLimit(6, Duration.ofMinutes(10)));

    @Test
    void each_key_has_its_own_allowance() {
        for (int i = 0; i < 6; i++) {
            assertEquals(Optional.empty(), rateLimiter.take("here"));
        }
        assertTrue(rateLimiter.take("here").orElseThrow().compareTo(Duration.ofMinutes(10)) <= 0);
        assertEquals(Optional.empty(), rateLimiter.take("there"));
    }

    @Test
    void what_costs_more_is_had_less_often() {
        assertEquals(Optional.empty(), rateLimiter.take("here", 3));
        assertEquals(Optional.empty(), rateLimiter.take("here", 3));
        assertTrue(rateLimiter.take("here", 3).isPresent());
    }

    @Test
    void what_costs_more_than_the_whole_allowance_can_still_be_had_once() {
        assertEquals(Optional.empty(), rateLimiter.take("here", 9));
        assertTrue(rateLimiter.take("here", 1).isPresent());
    }

    @Test
    void what_is_given_back_can_be_taken_again() {
        rateLimiter.take("here", 6);
        rateLimiter.giveBack("here");

        assertEquals(Optional.empty(), rateLimiter.take("here"));
    }

    @Test
    void whoever_asks_is_told_what_is_left_and_when_all_of_it_is_there_again() {
        Allowance allowance = rateLimiter.ask("here", 2);

        assertEquals(2, allowance.remaining(), "more of two each");
        assertEquals(Optional.empty(), allowance.retryAfter());
        assertTrue(allowance.full().compareTo(Duration.ofSeconds(200)) <= 0, allowance::toString);
        assertTrue(rateLimiter.ask("here", 6).retryAfter().isPresent());
    }

    @Test
    void what_one_node_lets_through_the_others_have_no_more_and_what_it_gives_back_they_have_again() {
        var limit = new RateLimit(6, Duration.ofMinutes(10));
        var two = new RateLimiter(limit, () -> 0);
        var one = new RateLimiter(limit, () -> 0, key -> "digest of " + key, two::takenElsewhere);

        one.take("here", 4);
        assertEquals(1, two.ask("digest of here", 1).remaining());

        one.giveBack("here");
        assertEquals(1, two.ask("digest of here", 1).remaining());
    }

    @Test
    void what_was_taken_at_two_nodes_at_once_leaves_nothing_and_no_debt() {
        var nanos = new AtomicLong();
        var limiter = new RateLimiter(new RateLimit(6, Duration.ofMinutes(10)), nanos::get);
        limiter.take("here", 6);

        limiter.takenElsewhere("here", 6);

        assertTrue(limiter.take("here").isPresent());
        nanos.addAndGet(Duration.ofSeconds(101).toNanos());
        assertEquals(Optional.empty(), limiter.take("here"));
    }

    @Test
    void what_is_remembered_has_a_bound_however_many_keys_there_are() {
        for (int key = 0; key < 2 * RateLimiter.MOST_KEYS; key++) {
            rateLimiter.take(key);
        }

        assertTrue(rateLimiter.keys() <= RateLimiter.MOST_KEYS, rateLimiter.keys() + " keys");
    }
}
