package org.rejoinder.desk.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void in_summer_and_in_winter_the_same_clock_means_another_instant() {
        assertEquals(Instant.parse("2027-01-15T08:00:00Z"), only("2027-01-15T09:00"));
        assertEquals(Instant.parse("2027-07-15T07:00:00Z"), only("2027-07-15T09:00"));
    }

    @Test
    void a_time_that_clocks_skip_when_they_are_put_forward_is_none() {
        assertTrue(berlin("2027-03-28T02:30").isSkipped());
        assertFalse(berlin("2027-03-28T03:00").isSkipped());
    }

    @Test
    void a_time_that_clocks_show_twice_when_they_are_put_back_is_one_of_two() {
        ScheduleTime twice = berlin("2027-10-31T02:30");

        assertTrue(twice.comesTwice());
        assertEquals(List.of(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1)), twice.offsets());
        assertEquals(Instant.parse("2027-10-31T00:30:00Z"), twice.at(ZoneOffset.ofHours(2)));
        assertEquals(Instant.parse("2027-10-31T01:30:00Z"), twice.at(ZoneOffset.ofHours(1)));
    }

    private static Instant only(String local) {
        ScheduleTime time = berlin(local);
        assertEquals(1, time.offsets().size());
        return time.at(time.offsets().get(0));
    }

    private static ScheduleTime berlin(String local) {
        return new ScheduleTime(LocalDateTime.parse(local), BERLIN);
    }
}
