package org.rejoinder.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.CpuTime;

class TextDiffTest {

    @Test
    void words_that_were_taken_out_and_put_in_stand_where_they_were() {
        assertEquals("I [think][+know] so", shown("I think so", "I know so"));
        assertEquals("[Well, ]no", shown("Well, no", "no"));
    }

    @Test
    void what_is_the_same_has_no_marks() {
        assertEquals("a <b> & c", shown("a <b> & c", "a <b> & c"));
    }

    @Test
    void what_is_altogether_different_is_all_gone_and_all_new() {
        assertEquals("[yes][+no]", shown("yes", "no"));
        assertEquals("[one two][+three four] five", shown("one two five", "three four five"));
    }

    @Test
    void two_long_texts_without_a_word_in_common_are_compared_at_once() {
        String before = "Well, " + numbers(0, 5_000) + " so.";
        String after = "Well, " + numbers(5_000, 10_000) + " so.";

        String[] shown = new String[1];
        Duration taken = CpuTime.of(() -> shown[0] = shown(before, after));

        assertEquals("Well, [" + numbers(0, 5_000) + "][+" + numbers(5_000, 10_000) + "] so.", shown[0]);
        assertTrue(taken.compareTo(Duration.ofMillis(500)) < 0, taken::toString);
    }

    private static String numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String shown(String before, String after) {
        return TextDiff.between(before, after).getParts().stream()
                .map(part -> switch (part.fate()) {
                    case KEPT -> part.text();
                    case GONE -> "[" + part.text() + "]";
                    case NEW -> "[+" + part.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
