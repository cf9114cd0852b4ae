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

class LetterTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-23T20:00:00Z");

    private final Letter letter = Letter.to((Account) null, List.of(), WRITTEN);

    @Test
    void a_letter_that_was_refused_is_tried_again_after_pauses_that_double_up_to_six_hours() {
        Instant now = WRITTEN;
        for (int seconds = 10; seconds <= 160; seconds *= 2) {
            letter.failed("refused", now);
            assertEquals(now.plusSeconds(seconds), letter.nextTryAt());
            assertFalse(letter.isDue(letter.nextTryAt().minusMillis(1)));
            assertTrue(letter.isDue(letter.nextTryAt()));
            now = letter.nextTryAt();
        }
        for (int i = 0; i < 12; i++) {
            letter.failed("refused", now);
        }
        assertEquals(now.plus(Duration.ofHours(6)), letter.nextTryAt());
    }

    @Test
    void after_five_days_it_is_given_up() {
        letter.failed("refused", WRITTEN.plus(Duration.ofDays(5)));
        assertTrue(letter.isDue(letter.nextTryAt()));

        letter.failed("refused", WRITTEN.plus(Duration.ofDays(5)).plusSeconds(1));

        assertNull(letter.nextTryAt());
        assertFalse(letter.isDue(WRITTEN.plus(Duration.ofDays(9))));
    }

    @Test
    void one_that_the_mail_server_will_never_take_is_not_tried_again_unless_somebody_says_so() {
        letter.refused("550");
        assertFalse(letter.isDue(WRITTEN.plus(Duration.ofDays(1))));

        letter.tryAgain(WRITTEN.plus(Duration.ofDays(9)));

        assertTrue(letter.isDue(WRITTEN.plus(Duration.ofDays(9))));
        letter.failed("busy", WRITTEN.plus(Duration.ofDays(9)));
        assertEquals(WRITTEN.plus(Duration.ofDays(9)).plusSeconds(10), letter.nextTryAt());
    }
}
