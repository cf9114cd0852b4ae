package org.rejoinder.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MedianWaitTest {

    private static final Duration MEDIAN = Duration.ofHours(3);

    @Test
    void a_few_decisions_do_not_say_what_is_usual() {
        assertEquals(Optional.empty(), MedianWait.usual(new Statistics.Waits(0, null)));
        assertEquals(Optional.empty(), MedianWait.usual(new Statistics.Waits(1, MEDIAN)));
        assertEquals(Optional.empty(), MedianWait.usual(new Statistics.Waits(9, MEDIAN)));
    }

    @Test
    void ten_decisions_do() {
        assertEquals(Optional.of(MEDIAN), MedianWait.usual(new Statistics.Waits(10, MEDIAN)));
    }

    @Test
    void nothing_is_usual_while_most_of_the_queue_waits_longer() {
        assertTrue(MedianWait.isTrueOf(new Statistics.Backlog(0, 0)));
        assertTrue(MedianWait.isTrueOf(new Statistics.Backlog(10, 5)));
        assertFalse(MedianWait.isTrueOf(new Statistics.Backlog(10, 6)));
    }
}
