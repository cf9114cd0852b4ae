package org.rejoinder.ratelimit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakenTokensTest {

    private final TakenTokens taken = new TakenTokens();

    @Test
    void what_was_taken_of_one_key_is_told_as_one_number_and_what_was_given_back_not_at_all() {
        taken.add("replies", "3f", 1);
        taken.add("replies", "3f", 3);
        taken.add("guesses", "3f", 1);
        taken.add("guesses", "3f", -1);

        assertEquals(List.of("replies 3f 4"), taken.take());
        assertEquals(List.of(), taken.take());
    }

    @Test
    void what_is_told_is_what_is_read_and_what_is_none_is_not() {
        List<String> read = new ArrayList<>();

        TakenTokens.read("replies 3f -2", (name, key, count) -> read.add(name + key + count));
        for (String other :
                List.of("replies 3f", "replies 3f many", "replies 3f 1 2", "replies 3f 12345678901234567890")) {
            TakenTokens.read(other, (name, key, count) -> read.add(other));
        }

        assertEquals(List.of("replies3f-2"), read);
    }

    @Test
    void of_more_keys_than_can_be_told_those_that_came_first_go_on_being_counted() {
        IntStream.range(0, 2 * TakenTokens.MOST_KEYS).forEach(key -> taken.add("replies", key, 1));
        taken.add("replies", 0, 1);

        List<String> told = taken.take();

        assertEquals(TakenTokens.MOST_KEYS, told.size());
        assertEquals(1, told.stream().filter("replies 0 2"::equals).count());
    }
}
