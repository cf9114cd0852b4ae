package org.rejoinder.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpFailureTest {

    @ParameterizedTest
    @CsvSource({
        "550 no such user, true",
        "550 5.1.1 no such user, true",
        "552 5.2.2 mailbox full, true",
        "550-5.1.1 no such user, true",
        "554 5.7.1 relaying denied, false",
        "554 5.6.0 not as it should be, false",
        "450 4.2.1 later, false",
        "nobody knows, false"
    })
    void what_a_server_says_is_about_the_recipient_or_not(String answer, boolean expected) {
        assertEquals(
                expected,
                SmtpFailure.isAboutRecipient(
                        new SendFailedException("Invalid Addresses", new MessagingException(answer))));
    }

    @Test
    void a_server_that_is_not_there_says_nothing_about_anybody() {
        assertFalse(SmtpFailure.isAboutRecipient(new MessagingException("550 no such user")));
    }
}
