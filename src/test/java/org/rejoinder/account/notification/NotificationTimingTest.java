package org.rejoinder.account.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NotificationTimingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private static Instant due(NotificationTiming timing, String now) {
        return timing.due(Instant.parse(now), SETTLED, BERLIN);
    }

    @Test
    void at_once_is_a_moment_later() {
        assertEquals(Instant.parse("2026-07-01T10:02:00Z"), due(NotificationTiming.AT_ONCE, "2026-07-01T10:00:00Z"));
    }

    @Test
    void daily_is_the_next_seven_oclock_of_the_site_whatever_its_clocks_do() {
        assertEquals(Instant.parse("2026-07-02T05:00:00Z"), due(NotificationTiming.DAILY, "2026-07-01T10:00:00Z"));
        assertEquals(Instant.parse("2026-07-01T05:00:00Z"), due(NotificationTiming.DAILY, "2026-07-01T04:59:59Z"));
        assertEquals(Instant.parse("2026-07-02T05:00:00Z"), due(NotificationTiming.DAILY, "2026-07-01T05:00:00Z"));
        assertEquals(Instant.parse("2026-10-25T06:00:00Z"), due(NotificationTiming.DAILY, "2026-10-24T12:00:00Z"));
    }
}
