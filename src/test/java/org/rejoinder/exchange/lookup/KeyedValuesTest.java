package org.rejoinder.exchange.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.rejoinder.exchange.UnreadableExportException;

class KeyedValuesTest {

    private final KeyedValues pages = new KeyedValues();

    @Test
    void a_page_is_found_by_its_key_and_the_first_of_two_counts() throws Exception {
        pages.add("1", "/is-it/");
        pages.add("1", "/other/");

        assertEquals("/is-it/", pages.find("1"));
        assertEquals("", pages.find("2"));
    }

    @Test
    void more_than_there_is_memory_for_are_refused() {
        String address = "/x".repeat(10_000);
        assertThrows(UnreadableExportException.class, () -> {
            for (int i = 0; i < 20_000; i++) {
                pages.add("p" + i, address);
            }
        });
    }
}
