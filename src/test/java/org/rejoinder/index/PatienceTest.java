package org.rejoinder.index;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final Patience patience = new Patience();

    @Test
    void what_fails_is_tried_again_later_each_time_up_to_ten_minutes() {
        assertFalse(patience.isLost(NOON));
        for (int wait : new int[] {5, 10, 20, 40, 80, 160, 320, 600, 600}) {
            patience.lose(NOON);
            assertTrue(patience.isLost(NOON.plusSeconds(wait - 1)));
            assertFalse(patience.isLost(NOON.plusSeconds(wait)));
        }
    }

    @Test
    void what_succeeds_is_tried_soon_when_it_fails_again() {
        patience.lose(NOON);
        patience.lose(NOON);
        patience.restore();
        assertFalse(patience.isLost(NOON));

        patience.lose(NOON);
        assertFalse(patience.isLost(NOON.plusSeconds(5)));
    }
}
