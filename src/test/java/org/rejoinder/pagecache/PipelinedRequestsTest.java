package org.rejoinder.pagecache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PipelinedRequestsTest {

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final PipelinedRequests requests = new PipelinedRequests();
    private final List<Integer> answered = new ArrayList<>();

    @Test
    void few_go_on_at_once_and_each_in_its_turn() {
        for (int i = 0; i < 10; i++) {
            int number = i;
            requests.goOn(threads::add, () -> answered.add(number));
        }
        assertEquals(PipelinedRequests.AT_ONCE, threads.size());

        while (!threads.isEmpty()) {
            threads.remove().run();
            assertTrue(threads.size() <= PipelinedRequests.AT_ONCE);
        }

        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), answered);
        requests.goOn(threads::add, () -> answered.add(10));
        assertEquals(1, threads.size());
    }
}
