package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReadingTimeTest {

    @Test
    void a_text_takes_as_long_as_it_has_words_and_at_least_a_minute() {
        assertEquals(1, minutes(""));
        assertEquals(1, minutes("word ".repeat(230)));
        assertEquals(4, minutes("word ".repeat(920)));
    }

    @Test
    void letters_are_counted_where_words_are_not_set_apart_and_marks_never() {
        assertEquals(2, minutes("字".repeat(1_000)));
        assertEquals(2, minutes("كلمة ".repeat(460)));
        assertEquals(1, minutes("– ".repeat(2_000)));
    }

    private static int minutes(String text) {
        return ReadingTime.of(ArticleMarkup.clean("<p>" + text + "</p>"));
    }
}
