package org.rejoinder.reply.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextSimilarityTest {

    private static final String QUOTED = "The shared code is the strongest link of all those that were found.";

    @Test
    void numbers_addresses_capitals_and_punctuation_make_no_difference() {
        var one = TextSimilarity.of("I made $4,870 from home! See https://job-1.example/start today.");
        var other = TextSimilarity.of("I MADE 99 from HOME... see www.elsewhere.example?id=7 today");

        assertTrue(one.isAlike(other));
        assertEquals(one.bands(), other.bands());
    }

    @Test
    void two_who_quote_the_same_sentence_and_answer_it_differently_are_not_alike() {
        var one = TextSimilarity.of(
                QUOTED + " I doubt that, because anybody could have copied it from the leak of last year.");
        var other = TextSimilarity.of(
                QUOTED + " Quite so; my own team came to this in March and published every sample with it.");

        assertFalse(one.isAlike(other));
    }

    @Test
    void a_few_other_words_in_a_long_text_leave_it_alike() {
        var one = TextSimilarity.of(
                QUOTED + " Maria told me so last Monday, and she has read the report from end to end.");
        var other = TextSimilarity.of(
                QUOTED + " Pedro told me so last Friday, and he has read the report from end to end.");

        assertTrue(one.isAlike(other));
    }

    @Test
    void texts_without_a_letter_are_compared_as_they_are() {
        assertTrue(TextSimilarity.of("+1").isAlike(TextSimilarity.of("+1")));
        assertFalse(TextSimilarity.of("+1").isAlike(TextSimilarity.of("???")));
        assertEquals(TextSimilarity.BANDS, TextSimilarity.of("👍").bands().size());
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
            TextSimilarity text = TextSimilarity.of(String.join(" ", words));
            TextSimilarity alike = TextSimilarity.of(String.join(" ", varied));
            assertTrue(text.isAlike(alike));
            found += shareABand(text, alike) ? 1 : 0;
            mistaken += shareABand(text, TextSimilarity.of(String.join(" ", words(random, 40)))) ? 1 : 0;
        }

        assertTrue(found >= 495, "found " + found);
        assertTrue(mistaken <= 5, "mistaken " + mistaken);
    }

    private static boolean shareABand(TextSimilarity one, TextSimilarity other) {
        return IntStream.range(0, TextSimilarity.BANDS)
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
