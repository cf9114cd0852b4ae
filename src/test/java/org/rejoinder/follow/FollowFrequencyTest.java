package org.rejoinder.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowFrequencyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_daily_letter_is_due_at_the_next_seven_in_the_morning_on_the_clocks_of_the_site() {
        assertEquals("2026-12-01T06:00:00Z", next(FollowFrequency.DAILY, "2026-12-01T05:59:59Z"));
        assertEquals("2026-12-02T06:00:00Z", next(FollowFrequency.DAILY, "2026-12-01T06:00:00Z"));
        assertEquals("2026-03-29T05:00:00Z", next(FollowFrequency.DAILY, "2026-03-28T07:00:00Z"), "summer time");
    }

    @Test
    void a_weekly_letter_is_due_on_monday() {
        assertEquals("2026-12-07T06:00:00Z", next(FollowFrequency.WEEKLY, "2026-12-01T08:00:00Z"));
        assertEquals("2026-12-07T06:00:00Z", next(FollowFrequency.WEEKLY, "2026-12-07T05:00:00Z"));
        assertEquals("2026-12-14T06:00:00Z", next(FollowFrequency.WEEKLY, "2026-12-07T06:00:00Z"));
    }

    @Test
    void what_is_told_at_once_waits_for_no_time() {
        assertEquals(Optional.empty(), FollowFrequency.AT_ONCE.next(Instant.EPOCH, BERLIN));
    }

    private static String next(FollowFrequency frequency, String now) {
        return frequency.next(Instant.parse(now), BERLIN).orElseThrow().toString();
    }
}
