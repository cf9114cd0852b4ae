package org.rejoinder.desk.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitUnitTest {

    @Test
    void a_wait_of_twenty_minutes_is_told_in_minutes() {
        assertEquals(WaitUnit.MINUTES, WaitUnit.of(Duration.ofMinutes(20)));
        assertEquals(20, WaitUnit.MINUTES.count(Duration.ofMinutes(20)));
        assertEquals(WaitUnit.MINUTES, WaitUnit.of(Duration.ofMinutes(89)));
    }

    @Test
    void longer_ones_are_hours_and_from_two_days_on_days() {
        assertEquals(WaitUnit.HOURS, WaitUnit.of(Duration.ofMinutes(90)));
        assertEquals(1.5, WaitUnit.HOURS.count(Duration.ofMinutes(90)));
        assertEquals(WaitUnit.HOURS, WaitUnit.of(Duration.ofHours(47)));
        assertEquals(WaitUnit.DAYS, WaitUnit.of(Duration.ofHours(48)));
        assertEquals(2, WaitUnit.DAYS.count(Duration.ofHours(48)));
    }
}
