package org.rejoinder.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UntoldNewsTest {

    private final UntoldNews news = new UntoldNews();

    @Test
    void what_is_said_twice_is_told_once_and_then_never_again() {
        news.add(List.of("a 1", "a 2"));
        news.add(List.of("a 1"));

        assertEquals(Set.of("a 1", "a 2"), news.take());
        assertEquals(Set.of(), news.take());
    }

    @Test
    void while_nobody_can_be_told_no_more_is_kept_than_is_told_at_once() {
        news.add(IntStream.range(0, 2 * UntoldNews.MOST).mapToObj(i -> "a " + i).toList());
        news.add(List.of("b"));

        assertEquals(UntoldNews.MOST, news.take().size());
    }

    @Test
    void whoever_asks_about_one_thing_hears_of_no_other() {
        var heard = new NewsHeard(Set.of("queue 1", "queue 2", "queue-claim 3 4 true"));

        assertEquals(Set.of("1", "2"), Set.copyOf(heard.about("queue")));
        assertEquals(List.of("3 4 true"), heard.about("queue-claim"));
        assertEquals(List.of(), heard.about("rates"));
    }
}
