package org.rejoinder.background;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final RetryPolicy FOR_A_DAY =
            new RetryPolicy(Duration.ofSeconds(15), Duration.ofHours(1), Duration.ofDays(1));

    @Test
    void what_fails_is_tried_again_after_pauses_that_double_up_to_the_longest_until_it_is_too_old() {
        List<Long> pauses = new ArrayList<>();
        Instant now = NOON;
        Optional<Instant> next = FOR_A_DAY.next(NOON, 0, now);
        while (next.isPresent()) {
            pauses.add(Duration.between(now, next.get()).toSeconds());
            now = next.get();
            next = FOR_A_DAY.next(NOON, pauses.size(), now);
        }

        assertEquals(List.of(15L, 30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L), pauses.subList(0, 10));
        assertEquals(31, pauses.size());
    }

    @Test
    void however_often_something_failed_the_pause_is_no_longer_than_the_longest() {
        assertEquals(Optional.of(NOON.plus(Duration.ofHours(1))), FOR_A_DAY.next(NOON, Integer.MAX_VALUE, NOON));
    }
}
