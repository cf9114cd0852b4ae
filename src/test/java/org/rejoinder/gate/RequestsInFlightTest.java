package org.rejoinder.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rejoinder.settings.Network;

class RequestsInFlightTest {

    private static final Network GREEDY = Network.around(Network.literal("192.0.2.1"), 24);
    private static final Network OTHER = Network.around(Network.literal("198.51.100.1"), 24);

    private final RequestsInFlight requests = new RequestsInFlight();

    @Test
    void a_network_that_has_many_requests_answered_at_once_waits_and_nobody_else_does() {
        for (int i = 0; i < RequestsInFlight.MOST_OF_A_NETWORK; i++) {
            assertTrue(requests.enter(GREEDY));
        }

        assertFalse(requests.enter(GREEDY));
        requests.leave(GREEDY);
        assertTrue(requests.enter(OTHER));

        requests.leave(GREEDY);
        assertTrue(requests.enter(GREEDY));
    }
}
