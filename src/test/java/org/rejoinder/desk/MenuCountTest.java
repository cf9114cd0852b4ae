package org.rejoinder.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MenuCountTest {

    @Test
    void several_things_are_one_number_and_each_has_its_words() {
        MenuCount count =
                MenuCount.of("nav.submitted", 3).and("nav.returned", 0).and("nav.errors", 1);

        assertEquals("4", count.getShown());
        assertEquals("3 waiting for review, 1 error report", count.words());
    }

    @Test
    void what_is_too_wide_is_cut_in_the_number_and_not_in_the_words() {
        assertEquals("99", MenuCount.of("nav.held", 99).getShown());
        assertEquals("99+", MenuCount.of("nav.held", 100).getShown());
        assertEquals("1,200 waiting", MenuCount.of("nav.held", 1_200).words());
    }

    @Test
    void where_nothing_waits_nothing_is_said() {
        assertEquals("", MenuCount.of("nav.held", 0).getShown());
        assertEquals("", MenuCount.of("nav.held", 0).words());
    }
}
