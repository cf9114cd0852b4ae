package org.rejoinder.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BylineTest {

    @Test
    void what_was_typed_without_marks_is_shown_as_it_was() {
        for (String typed : List.of(
                "",
                "Helen Strand",
                "Helen Strand and Mikael Aro",
                "A, B,C ; D & E",
                "Strand, Helen",
                "by staff (Berlin)",
                ",",
                "(@x)")) {
            assertEquals(typed, Byline.of(typed).words());
            assertEquals(typed, Byline.of(typed).typed());
        }
    }

    @Test
    void names_stand_in_their_order() {
        assertEquals(
                List.of("Helen Strand", "Mikael Aro", "Andy Sand"),
                Byline.of("Helen Strand (@helen), Mikael Aro (@), and Andy Sand")
                        .names());
    }

    @Test
    void a_handle_says_who_of_two_is_meant_and_is_not_shown() {
        Byline byline = Byline.of("Ada King (@ada-2) and Ada King (@ada) and Ada King (@)");

        assertEquals(List.of("ada-2", "ada"), byline.handles());
        assertEquals("Ada King and Ada King and Ada King", byline.words());
        assertEquals("Ada King (@ada-2) and Ada King (@ada) and Ada King (@)", byline.typed());
    }
}
