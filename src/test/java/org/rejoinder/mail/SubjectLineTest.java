package org.rejoinder.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SubjectLineTest {

    @Test
    void a_subject_is_one_line() {
        assertEquals("For review: A Bcc: b@example.org", SubjectLine.of("For review: A\r\nBcc: b@example.org"));
        assertEquals("a b c", SubjectLine.of("a\u0000b\u2028c"));
    }

    @Test
    void nothing_turns_around_what_follows_it_and_letters_stay_as_they_are() {
        assertEquals("exe.txt", SubjectLine.of("\u202Eexe.txt\u2069"));
        assertEquals("نُشر: «مقال»", SubjectLine.of("نُشر: «مقال»"));
        assertEquals("a\u200Fb", SubjectLine.of("a\u200Fb"), "a mark turns nothing around");
    }

    @Test
    void nothing_is_taken_for_an_encoded_word() {
        assertEquals("= ?utf-8?q?Hi?=", SubjectLine.of("=?utf-8?q?Hi?="));
    }
}
