package org.rejoinder.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangeTest {

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

    private static String shown(String before, String after) {
        return Change.between(before, after).getParts().stream()
                .map(part -> switch (part.fate()) {
                    case KEPT -> part.text();
                    case GONE -> "[" + part.text() + "]";
                    case NEW -> "[+" + part.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
