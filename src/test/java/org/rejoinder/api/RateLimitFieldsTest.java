package org.rejoinder.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rejoinder.ratelimit.Allowance;
import org.rejoinder.settings.RateLimit;

class RateLimitFieldsTest {

    private static final RateLimit LIMIT = new RateLimit(10, Duration.ofMinutes(10));

    @Test
    void a_program_is_told_what_is_left_and_when_all_of_it_is_there_again() {
        var allowance = new Allowance(LIMIT, 9, Duration.ofSeconds(60), Optional.empty());

        assertEquals(
                Map.of("RateLimit-Policy", "\"replies\";q=10;w=600", "RateLimit", "\"replies\";r=9;t=60"),
                RateLimitFields.of("replies", allowance));
    }

    @Test
    void one_that_must_wait_is_told_how_long_and_does_not_come_too_early() {
        var allowance = new Allowance(LIMIT, 0, Duration.ofSeconds(590), Optional.of(Duration.ofMillis(50_100)));

        assertEquals("51", RateLimitFields.of("replies", allowance).get("Retry-After"));
    }
}
