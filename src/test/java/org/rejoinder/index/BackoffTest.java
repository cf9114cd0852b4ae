package org.rejoinder.index;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final Backoff backoff = new Backoff();

    @Test
    void what_fails_is_tried_again_later_each_time_up_to_ten_minutes() {
        assertFalse(backoff.isLost(NOON));
        for (int wait : new int[] {5, 10, 20, 40, 80, 160, 320, 600, 600}) {
            backoff.lose(NOON);
            assertTrue(backoff.isLost(NOON.plusSeconds(wait - 1)));
            assertFalse(backoff.isLost(NOON.plusSeconds(wait)));
        }
    }

    @Test
    void what_succeeds_is_tried_soon_when_it_fails_again() {
        backoff.lose(NOON);
        backoff.lose(NOON);
        backoff.restore();
        assertFalse(backoff.isLost(NOON));

        backoff.lose(NOON);
        assertFalse(backoff.isLost(NOON.plusSeconds(5)));
    }
}
