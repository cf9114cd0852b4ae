package org.rejoinder.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final String QUOTED = "The shared code is the strongest link of all those that were found.";

    @Test
    void numbers_addresses_capitals_and_punctuation_make_no_difference() {
        var one = Likeness.of("I made $4,870 from home! See https://job-1.example/start today.");
        var other = Likeness.of("I MADE 99 from HOME... see www.elsewhere.example?id=7 today");

        assertTrue(one.isAlike(other));
        assertEquals(one.bands(), other.bands());
    }

    @Test
    void two_who_quote_the_same_sentence_and_answer_it_differently_are_not_alike() {
        var one =
                Likeness.of(QUOTED + " I doubt that, because anybody could have copied it from the leak of last year.");
        var other = Likeness.of(
                QUOTED + " Quite so; my own team came to this in March and published every sample with it.");

        assertFalse(one.isAlike(other));
    }

    @Test
    void a_few_other_words_in_a_long_text_leave_it_alike() {
        var one = Likeness.of(QUOTED + " Maria told me so last Monday, and she has read the report from end to end.");
        var other = Likeness.of(QUOTED + " Pedro told me so last Friday, and he has read the report from end to end.");

        assertTrue(one.isAlike(other));
    }

    @Test
    void texts_without_a_letter_are_compared_as_they_are() {
        assertTrue(Likeness.of("+1").isAlike(Likeness.of("+1")));
        assertFalse(Likeness.of("+1").isAlike(Likeness.of("???")));
        assertEquals(Likeness.BANDS, Likeness.of("👍").bands().size());
    }

    @Test
    void of_texts_that_are_alike_nearly_all_share_a_band_and_of_others_nearly_none() {
        var random = new Random(7);
        int found = 0;
        int mistaken = 0;
        for (int i = 0; i < 500; i++) {
            List<String> words = words(random, 40);
            List<String> varied = new ArrayList<>(words);
            words(random, 4).forEach(word -> varied.set(random.nextInt(varied.size()), word));
            Likeness text = Likeness.of(String.join(" ", words));
            Likeness alike = Likeness.of(String.join(" ", varied));
            assertTrue(text.isAlike(alike));
            found += shareABand(text, alike) ? 1 : 0;
            mistaken += shareABand(text, Likeness.of(String.join(" ", words(random, 40)))) ? 1 : 0;
        }

        assertTrue(found >= 495, "found " + found);
        assertTrue(mistaken <= 5, "mistaken " + mistaken);
    }

    private static boolean shareABand(Likeness one, Likeness other) {
        return IntStream.range(0, Likeness.BANDS)
                .anyMatch(band -> one.bands().get(band).equals(other.bands().get(band)));
    }

    private static List<String> words(Random random, int count) {
        return Stream.generate(() -> random.ints(2 + random.nextInt(8), 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .limit(count)
                .toList();
    }
}
