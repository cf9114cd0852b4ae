package org.rejoinder.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeaseTest {

    /** Such a clock begins anywhere, and may be about to turn over. */
    private final AtomicLong now =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(1).toNanos());

    private final Lease lease = new Lease(now::get);

    @Test
    void there_is_none_before_it_was_renewed_once() {
        assertFalse(lease.isHeld());
        assertEquals(Duration.ZERO, lease.left());
    }

    @Test
    void what_is_left_of_it_grows_less_and_is_never_less_than_nothing() {
        lease.renew(now.get());

        pass(Duration.ofMillis(500));
        assertEquals(Duration.ofMillis(1_500), lease.left());
        pass(Duration.ofSeconds(5));
        assertEquals(Duration.ZERO, lease.left());
    }

    @Test
    void it_is_counted_from_before_the_renewal_was_sent_and_not_from_its_answer() {
        long sentAt = now.get();
        pass(Duration.ofMillis(1_500));
        lease.renew(sentAt);

        assertTrue(lease.isHeld());
        pass(Duration.ofMillis(499));
        assertTrue(lease.isHeld());
        pass(Duration.ofMillis(1));
        assertFalse(lease.isHeld());
    }

    @Test
    void an_answer_that_comes_too_late_gives_none() {
        long sentAt = now.get();
        pass(Lease.LENGTH);

        lease.renew(sentAt);

        assertFalse(lease.isHeld());
    }

    @Test
    void each_renewal_begins_it_anew_until_it_is_ended() {
        lease.renew(now.get());
        pass(Duration.ofMillis(1_900));
        lease.renew(now.get());
        pass(Duration.ofMillis(1_900));

        assertTrue(lease.isHeld());
        lease.end();
        assertFalse(lease.isHeld());
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
