package org.rejoinder.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreadTest {

    @Test
    void sorted_by_path_replies_stand_in_the_order_of_reading() {
        Thread first = Thread.begunBy(1);
        Thread answer = first.continuedBy(7);
        Thread second = Thread.begunBy(2);
        Thread late = first.continuedBy(900);

        var sorted = Stream.of(second, late, answer, first)
                .map(Thread::path)
                .sorted()
                .toList();

        assertEquals(Stream.of(first, answer, late, second).map(Thread::path).toList(), sorted);
    }

    @Test
    void below_the_deepest_level_a_reply_stands_beside_the_one_it_answers() {
        Thread thread = Thread.begunBy(1);
        for (long reply = 2; reply <= Thread.DEEPEST + 1; reply++) {
            thread = thread.continuedBy(reply);
        }
        assertEquals(Thread.DEEPEST, thread.depth());

        Thread deeper = thread.continuedBy(50);

        assertEquals(Thread.DEEPEST, deeper.depth());
        assertEquals(thread.path().length(), deeper.path().length());
        assertTrue(deeper.path().compareTo(thread.path()) > 0);
        assertEquals(thread.path().substring(0, 52), deeper.path().substring(0, 52));
    }
}
