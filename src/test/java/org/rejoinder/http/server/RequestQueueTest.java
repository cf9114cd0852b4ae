package org.rejoinder.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.http.server.RequestQueue.Turn;
import org.rejoinder.settings.Network;

class RequestQueueTest {

    private static final Network GREEDY = Network.around(Network.literal("192.0.2.1"), 24);
    private static final Network OTHER = Network.around(Network.literal("198.51.100.1"), 24);

    private final RequestQueue queue = new RequestQueue();
    private final List<String> gone = new ArrayList<>();

    @Test
    void a_network_that_asks_much_at_once_waits_and_nobody_else_does() {
        fill(GREEDY);

        assertEquals(Turn.LATER, enter(GREEDY, 0));
        assertEquals(Turn.NOW, enter(OTHER, 0));
    }

    @Test
    void who_waited_longest_takes_the_place_of_who_leaves() {
        fill(GREEDY);
        queue.enter(GREEDY, 0, () -> gone.add("first"), () -> {});
        queue.enter(GREEDY, 0, () -> gone.add("second"), () -> {});

        queue.leave(GREEDY);

        assertEquals(List.of("first"), gone);
        assertEquals(Turn.LATER, enter(GREEDY, 0));
    }

    @Test
    void places_are_free_again_when_all_have_left() {
        fill(GREEDY);
        for (int i = 0; i < RequestQueue.PLACES_OF_A_NETWORK; i++) {
            queue.leave(GREEDY);
        }

        fill(GREEDY);
        assertEquals(Turn.LATER, enter(GREEDY, 0));
    }

    @Test
    void those_who_wait_and_what_they_bring_have_an_end() {
        fill(GREEDY);
        assertEquals(Turn.LATER, enter(GREEDY, RequestQueue.MOST_BYTES));
        assertEquals(Turn.NEVER, enter(GREEDY, 1));
        for (int i = 1; i < RequestQueue.MOST_WAITING_OF_A_NETWORK; i++) {
            assertEquals(Turn.LATER, enter(GREEDY, 0));
        }

        assertEquals(Turn.NEVER, enter(GREEDY, 0));
        assertEquals(Turn.NOW, enter(OTHER, 1));
    }

    private void fill(Network network) {
        for (int i = 0; i < RequestQueue.PLACES_OF_A_NETWORK; i++) {
            assertEquals(Turn.NOW, enter(network, 0));
        }
    }

    private Turn enter(Network network, long size) {
        return queue.enter(network, size, () -> {}, () -> {});
    }
}
