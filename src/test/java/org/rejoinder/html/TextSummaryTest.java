package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextSummaryTest {

    @Test
    void white_space_of_every_kind_becomes_one_space_between_words() {
        assertEquals("a b c d", TextSummary.of("\n  a\t\u00a0 b\u2028c \r\n d\u0000 ", 20));
    }

    @Test
    void what_fits_is_whole_and_what_does_not_ends_behind_a_word() {
        assertEquals("twelve signs", TextSummary.of("twelve signs", 12));
        assertEquals("twelve…", TextSummary.of("twelve signs!", 12));
        assertEquals("What is known…", TextSummary.of("What is known, and what is guessed", 17));
    }

    @Test
    void a_letter_of_two_units_counts_once_and_is_never_cut() {
        String letters = "𝔸".repeat(50);

        assertEquals(letters, TextSummary.of(letters, 50));
        assertEquals("𝔸".repeat(29) + "…", TextSummary.of(letters, 30));
    }

    @Test
    void of_a_long_text_no_more_is_looked_at_than_is_shown() {
        String gist = TextSummary.of(" word".repeat(1_000_000), 200);

        assertTrue(gist.codePointCount(0, gist.length()) <= 200);
        assertTrue(gist.endsWith("word…"), gist);
    }

    @Test
    void nothing_is_nothing() {
        assertEquals("", TextSummary.of(" \n ", 10));
    }
}
