package org.rejoinder.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UntoldTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final Untold untold = new Untold();

    @Test
    void what_changes_while_one_tells_is_told_by_the_next() {
        assertEquals(Optional.empty(), untold.begin(NOON));
        untold.change(List.of(1L, 2L));
        assertEquals(Set.of(1L, 2L), untold.begin(NOON).orElseThrow().changed());
        untold.answer(List.of(3L));
        assertEquals(Optional.empty(), untold.begin(NOON), "somebody tells already");

        untold.end();

        assertEquals(
                new Untold.Part(Set.of(), Set.of(3L), Set.of()),
                untold.begin(NOON).orElseThrow());
    }

    @Test
    void what_the_hub_does_not_take_is_tried_three_times_after_longer_pauses_and_then_given_up() {
        untold.change(List.of(1L));
        untold.begin(NOON).orElseThrow();
        assertFalse(untold.fail(List.of("/feed.atom"), NOON));
        assertEquals(Optional.empty(), untold.begin(NOON.plusSeconds(14)));
        assertEquals(
                Set.of("/feed.atom"),
                untold.begin(NOON.plusSeconds(15)).orElseThrow().feeds());
        assertFalse(untold.fail(List.of("/feed.atom"), NOON));
        assertEquals(Optional.empty(), untold.begin(NOON.plusSeconds(29)));
        untold.begin(NOON.plusSeconds(30)).orElseThrow();

        assertTrue(untold.fail(List.of("/feed.atom"), NOON));

        assertEquals(Optional.empty(), untold.begin(NOON.plusSeconds(600)));
    }

    @Test
    void a_hub_that_has_taken_something_has_three_tries_again() {
        for (int round = 0; round < 5; round++) {
            untold.change(List.of(1L));
            untold.begin(NOON.plusSeconds(round * 60)).orElseThrow();
            assertFalse(untold.fail(List.of("/feed.atom"), NOON));
            untold.begin(NOON.plusSeconds(round * 60 + 30)).orElseThrow();
            untold.end();
        }
    }

    @Test
    void what_could_not_be_told_for_a_reason_of_our_own_is_not_lost() {
        untold.change(List.of(1L));
        untold.answer(List.of(2L));
        Untold.Part part = untold.begin(NOON).orElseThrow();

        untold.giveBack(part, NOON);

        assertEquals(Optional.empty(), untold.begin(NOON));
        assertEquals(part, untold.begin(NOON.plus(Untold.PAUSE)).orElseThrow());
    }

    @Test
    void of_a_thousand_articles_some_are_told_of_by_themselves() {
        untold.change(LongStream.range(0, 1_000).boxed().collect(Collectors.toList()));

        assertEquals(Untold.MOST, untold.begin(NOON).orElseThrow().changed().size());
    }
}
