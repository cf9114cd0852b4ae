package org.rejoinder.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreadPathTest {

    @Test
    void sorted_by_path_replies_stand_in_the_order_of_reading() {
        ThreadPath first = ThreadPath.begunBy(1);
        ThreadPath answer = first.continuedBy(7);
        ThreadPath second = ThreadPath.begunBy(2);
        ThreadPath late = first.continuedBy(900);

        var sorted = Stream.of(second, late, answer, first)
                .map(ThreadPath::path)
                .sorted()
                .toList();

        assertEquals(
                Stream.of(first, answer, late, second).map(ThreadPath::path).toList(), sorted);
    }

    @Test
    void below_the_deepest_level_a_reply_stands_beside_the_one_it_answers() {
        ThreadPath threadPath = ThreadPath.begunBy(1);
        for (long reply = 2; reply <= ThreadPath.DEEPEST + 1; reply++) {
            threadPath = threadPath.continuedBy(reply);
        }
        assertEquals(ThreadPath.DEEPEST, threadPath.depth());

        ThreadPath deeper = threadPath.continuedBy(50);

        assertEquals(ThreadPath.DEEPEST, deeper.depth());
        assertEquals(threadPath.path().length(), deeper.path().length());
        assertTrue(deeper.path().compareTo(threadPath.path()) > 0);
        assertEquals(threadPath.path().substring(0, 52), deeper.path().substring(0, 52));
    }
}
