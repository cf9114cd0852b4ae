package org.rejoinder.node;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Acknowledgements acknowledgements = new Acknowledgements();

    @Test
    void whoever_waits_goes_on_when_the_last_has_heard() throws Exception {
        acknowledgements.expect(1);
        acknowledgements.acknowledge(1, "b");
        var waiting = CompletableFuture.supplyAsync(
                () -> acknowledgements.await(1, heard -> heard.containsAll(Set.of("b", "c")), LONG));

        acknowledgements.acknowledge(2, "c");
        assertFalse(acknowledgements.isHeardBy(List.of("b", "c"), 1), "that was about something else");
        acknowledgements.acknowledge(1, "c");

        assertTrue(waiting.get(10, TimeUnit.SECONDS));
        acknowledgements.forget(1);
        assertFalse(acknowledgements.isAnyExpected());
    }

    @Test
    void whoever_waits_for_one_that_never_answers_goes_on_all_the_same() {
        acknowledgements.expect(1);

        assertFalse(acknowledgements.await(1, heard -> heard.contains("b"), Duration.ofMillis(20)));
    }

    @Test
    void one_that_joins_has_heard_of_all_that_was_told_before_and_of_nothing_after() {
        acknowledgements.expect(1);
        acknowledgements.acknowledgeAll("b");
        acknowledgements.expect(2);

        assertTrue(acknowledgements.isHeardBy(List.of("b"), 1));
        assertFalse(acknowledgements.isHeardBy(List.of("b"), 2));
    }
}
