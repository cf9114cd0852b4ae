package org.rejoinder.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreeningTest {

    @Test
    void a_first_reply_says_so() {
        assertEquals(List.of("first-time"), screens("A quiet word.", 0));
        assertEquals(List.of(), screens("A quiet word.", 1));
    }

    @Test
    void one_link_is_how_people_cite_and_two_are_counted() {
        assertEquals(List.of(), screens("See https://example.org/a.", 1));
        assertEquals(List.of("links"), screens("See https://example.org/a and www.example.org/b", 1));
    }

    @Test
    void capitals_shout_and_scripts_without_capitals_do_not() {
        assertEquals(List.of("shouting"), screens("THIS IS AN OUTRAGE AND EVERYBODY KNOWS", 1));
        assertEquals(List.of(), screens("NATO and the EU", 1));
        assertEquals(List.of(), screens("これは大声ではありません。普通の文章です。とても長い文章です。", 1));
    }

    private static List<String> screens(String text, long publishedBefore) {
        return new Screening()
                .screen(new Candidate(text, "Rita", Optional.empty(), publishedBefore)).stream()
                        .map(Signal::screen)
                        .toList();
    }
}
