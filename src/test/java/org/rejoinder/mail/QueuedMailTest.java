package org.rejoinder.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.account.Account;

class QueuedMailTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-23T20:00:00Z");

    private final QueuedMail queuedMail = QueuedMail.to((Account) null, List.of(), WRITTEN);

    @Test
    void a_letter_that_was_refused_is_tried_again_after_pauses_that_double_up_to_six_hours() {
        Instant now = WRITTEN;
        for (int seconds = 10; seconds <= 160; seconds *= 2) {
            queuedMail.failed("refused", now);
            assertEquals(now.plusSeconds(seconds), queuedMail.nextTryAt());
            assertFalse(queuedMail.isDue(queuedMail.nextTryAt().minusMillis(1)));
            assertTrue(queuedMail.isDue(queuedMail.nextTryAt()));
            now = queuedMail.nextTryAt();
        }
        for (int i = 0; i < 12; i++) {
            queuedMail.failed("refused", now);
        }
        assertEquals(now.plus(Duration.ofHours(6)), queuedMail.nextTryAt());
    }

    @Test
    void after_five_days_it_is_given_up() {
        queuedMail.failed("refused", WRITTEN.plus(Duration.ofDays(5)));
        assertTrue(queuedMail.isDue(queuedMail.nextTryAt()));

        queuedMail.failed("refused", WRITTEN.plus(Duration.ofDays(5)).plusSeconds(1));

        assertNull(queuedMail.nextTryAt());
        assertFalse(queuedMail.isDue(WRITTEN.plus(Duration.ofDays(9))));
    }

    @Test
    void one_that_the_mail_server_will_never_take_is_not_tried_again_unless_somebody_says_so() {
        queuedMail.refused("550");
        assertFalse(queuedMail.isDue(WRITTEN.plus(Duration.ofDays(1))));

        queuedMail.tryAgain(WRITTEN.plus(Duration.ofDays(9)));

        assertTrue(queuedMail.isDue(WRITTEN.plus(Duration.ofDays(9))));
        queuedMail.failed("busy", WRITTEN.plus(Duration.ofDays(9)));
        assertEquals(WRITTEN.plus(Duration.ofDays(9)).plusSeconds(10), queuedMail.nextTryAt());
    }
}
