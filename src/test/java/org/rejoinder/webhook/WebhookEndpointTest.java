package org.rejoinder.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WebhookEndpointTest {

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");

    private final WebhookEndpoint endpoint = new WebhookEndpoint(NOW);

    @Test
    void it_is_told_what_it_asks_for() {
        endpoint.tell(URI.create("https://example.org/hooks"), Set.of(WebhookEvent.REPLY_HELD, WebhookEvent.BRAKE_ON));

        assertTrue(endpoint.wants(WebhookEvent.REPLY_HELD));
        assertFalse(endpoint.wants(WebhookEvent.REPLY_CHANGED));
        assertEquals(EnumSet.of(WebhookEvent.REPLY_HELD, WebhookEvent.BRAKE_ON), endpoint.events());
    }

    @Test
    void every_event_is_read_as_it_is_written() {
        assertEquals(
                EnumSet.allOf(WebhookEvent.class),
                WebhookEvent.read(WebhookEvent.written(Arrays.asList(WebhookEvent.values()))));
        assertEquals(Set.of(WebhookEvent.REPLY_HELD), WebhookEvent.read("reply.held event.of.another.version"));
        assertTrue(WebhookEvent.written(EnumSet.allOf(WebhookEvent.class)).length() <= 500, "as long as its column");
    }

    @Test
    void a_former_secret_is_good_for_a_day() {
        endpoint.secure("first", NOW);
        assertEquals(Optional.empty(), endpoint.formerSecret(NOW));

        endpoint.secure("second", NOW);

        assertEquals("second", endpoint.secret());
        assertEquals(
                Optional.of("first"),
                endpoint.formerSecret(NOW.plus(Duration.ofHours(24)).minusSeconds(1)));
        assertEquals(Optional.empty(), endpoint.formerSecret(NOW.plus(Duration.ofHours(24))));
    }

    @Test
    void while_it_does_not_answer_it_is_left_alone_for_longer_and_longer_and_several_who_notice_count_as_one() {
        endpoint.failed(null, NOW);
        endpoint.failed(null, NOW);
        endpoint.failed(null, NOW);
        assertEquals(Optional.of(NOW.plusSeconds(5)), endpoint.waitUntil(NOW));
        assertFalse(endpoint.isReady(NOW.plusSeconds(4)));
        assertTrue(endpoint.isReady(NOW.plusSeconds(5)));

        endpoint.failed(null, NOW.plusSeconds(5));
        assertEquals(Optional.of(NOW.plusSeconds(15)), endpoint.waitUntil(NOW));

        endpoint.answered();
        assertTrue(endpoint.isReady(NOW.plusSeconds(5)));
    }

    @Test
    void one_that_says_when_is_called_then_and_of_several_the_last_time_counts() {
        endpoint.failed(Duration.ofMinutes(2), NOW);
        assertEquals(Optional.of(NOW.plusSeconds(120)), endpoint.waitUntil(NOW));

        endpoint.failed(Duration.ofMinutes(1), NOW.plusSeconds(1));
        assertEquals(Optional.of(NOW.plusSeconds(120)), endpoint.waitUntil(NOW));
        endpoint.failed(Duration.ofMinutes(3), NOW.plusSeconds(1));
        assertEquals(Optional.of(NOW.plusSeconds(181)), endpoint.waitUntil(NOW));
    }

    @Test
    void while_it_is_paused_it_is_told_nothing_and_then_at_once() {
        endpoint.failed(null, NOW);
        endpoint.pause(PauseReason.BY_HAND, NOW);
        assertFalse(endpoint.isReady(NOW.plusSeconds(3600)));

        endpoint.resume(NOW.plusSeconds(1));

        assertTrue(endpoint.isReady(NOW.plusSeconds(1)));
        assertEquals(Optional.empty(), endpoint.pauseReason());
    }
}
