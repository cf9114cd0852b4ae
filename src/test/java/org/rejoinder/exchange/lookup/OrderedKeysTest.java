package org.rejoinder.exchange.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.exchange.UnreadableExportException;

class OrderedKeysTest {

    private final OrderedKeys keys = new OrderedKeys();

    @Test
    void keys_stand_in_the_order_that_is_said_and_those_without_one_last() throws Exception {
        keys.add("p1", "none", "");
        keys.add("p1", "second", "1");
        keys.add("p1", "first", "0");
        keys.add("p1", "negative", "-1");
        keys.add("p2", "other", "0");

        assertEquals(List.of("first", "second", "none", "negative"), keys.find("p1"));
        assertEquals(List.of(), keys.find("p3"));
    }

    @Test
    void more_than_there_is_memory_for_are_refused() {
        assertThrows(UnreadableExportException.class, () -> {
            for (int i = 0; i < 300_000; i++) {
                keys.add("p", "t" + i, "0");
            }
        });
    }
}
