package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberedNameTest {

    @Test
    void a_name_that_is_free_stays_as_it_is() {
        assertEquals("a", NumberedName.firstFree("a", Set.of("b")::contains));
    }

    @Test
    void a_name_that_is_taken_gets_the_first_number_that_is_free() {
        assertEquals("a-4", NumberedName.firstFree("a", Set.of("a", "a-2", "a-3")::contains));
    }

    @Test
    void a_long_name_is_cut_so_that_its_number_fits() {
        assertEquals("abcd", NumberedName.firstFree("abcdef", 4, Set.of()::contains));
        assertEquals("ab-2", NumberedName.firstFree("abcdef", 4, Set.of("abcd")::contains));
    }
}
