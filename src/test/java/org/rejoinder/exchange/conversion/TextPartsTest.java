package org.rejoinder.exchange.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextPartsTest {

    @Test
    void what_is_not_too_long_stays_as_it_is() {
        assertEquals(List.of("a b"), TextParts.of("a b", 100));
    }

    @Test
    void a_long_text_is_parted_between_paragraphs_and_each_part_says_which_it_is() {
        String first = "a ".repeat(40).strip();
        String second = "b ".repeat(40).strip();

        assertEquals(List.of(first + "\n\n(1/2)", "(2/2)\n\n" + second), TextParts.of(first + "\n\n" + second, 100));
    }

    @Test
    void nothing_is_lost_of_words_without_end_and_no_letter_is_cut() {
        String text = "\uD83D\uDE00".repeat(500);

        List<String> parts = TextParts.of(text, 100);

        assertTrue(parts.stream().allMatch(part -> part.codePointCount(0, part.length()) <= 100));
        assertEquals(
                text,
                parts.stream()
                        .map(part -> part.replaceAll("\\s*\\(\\d+/\\d+\\)\\s*", ""))
                        .collect(Collectors.joining()));
    }

    @Test
    void every_word_is_there_in_its_order() {
        String text = IntStream.range(0, 3_000).mapToObj(String::valueOf).collect(Collectors.joining(" "));

        String joined = TextParts.of(text, 1_000).stream()
                .map(part -> part.replaceAll("\\s*\\(\\d+/\\d+\\)\\s*", ""))
                .collect(Collectors.joining(" "));

        assertEquals(text, joined);
    }
}
