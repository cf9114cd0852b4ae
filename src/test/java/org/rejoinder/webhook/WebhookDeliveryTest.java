package org.rejoinder.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rejoinder.reply.ReplyState;

class WebhookDeliveryTest {

    private static final Instant NOTED = Instant.parse("2026-11-30T07:00:00.123456Z");
    private static final WebhookAnswer TAKEN = new WebhookAnswer(204, 12, null);
    private static final WebhookAnswer REFUSED = new WebhookAnswer(500, 12, null);

    private final WebhookDelivery delivery = WebhookDeliveryTest.of(4711);

    private static WebhookDelivery of(long reply) {
        WebhookMessage message = WebhookMessage.of(
                "reply.held", WebhookSubject.reply(reply, 12, ReplyState.HELD), "https://news.example.org", NOTED);
        return new WebhookDelivery(7, message, NOTED);
    }

    @Test
    void a_message_has_numbers_and_links_and_nothing_else() {
        assertEquals(
                "{\"type\":\"reply.held\",\"timestamp\":\"2026-11-30T07:00:00.123Z\",\"data\":{\"reply\":4711,\"article\":12,"
                        + "\"state\":\"held\",\"links\":{"
                        + "\"desk\":\"https://news.example.org/desk/queue?state=all&reply=4711\","
                        + "\"queue\":\"https://news.example.org/api/v1/queue/4711\"}}}",
                delivery.payload());
    }

    @Test
    void of_a_reply_that_is_public_the_links_lead_to_its_page_as_well() {
        String links = WebhookSubject.reply(4711, 12, ReplyState.PUBLISHED)
                .json("https://news.example.org")
                .build()
                .getJsonObject("links")
                .keySet()
                .toString();

        assertEquals("[api, desk, page, queue]", links);
    }

    @Test
    void what_is_taken_is_done() {
        assertTrue(delivery.tried(TAKEN, NOTED, NOTED.plusSeconds(1)));

        assertEquals(Optional.empty(), delivery.nextTryAt());
        assertEquals(Optional.of(NOTED.plusSeconds(1)), delivery.deliveredAt());
        assertEquals(Optional.of(204), delivery.status());
    }

    @Test
    void pauses_double_from_five_seconds_with_a_fifth_of_chance_up_to_six_hours() {
        Instant now = NOTED;
        for (int tries = 0; tries < 20; tries++) {
            assertTrue(delivery.tried(REFUSED, NOTED, now));
            Duration pause = Duration.between(now, delivery.nextTryAt().orElseThrow());
            Duration least = Duration.ofSeconds(Math.min(5L << tries, 6 * 3600));
            assertTrue(
                    pause.compareTo(least) >= 0
                            && pause.compareTo(least.multipliedBy(6).dividedBy(5)) <= 0
                            && pause.compareTo(Duration.ofHours(6)) <= 0,
                    tries + ": " + pause);
        }
    }

    @Test
    void a_receiver_that_says_when_is_tried_then_and_not_for_longer_than_three_days() {
        var busy = new WebhookAnswer(503, 12, null, Duration.ofHours(1));

        assertTrue(delivery.tried(busy, NOTED, NOTED));
        Duration pause = Duration.between(NOTED, delivery.nextTryAt().orElseThrow());
        assertTrue(
                pause.compareTo(Duration.ofHours(1)) >= 0 && pause.compareTo(Duration.ofMinutes(72)) <= 0,
                pause::toString);

        assertFalse(delivery.tried(busy, NOTED, NOTED.plus(Duration.ofDays(3)).plusSeconds(1)));
    }

    @Test
    void a_receiver_that_names_a_day_in_far_future_is_tried_after_six_hours() {
        Duration longest =
                RetryAfter.in(503, "Fri, 31 Dec 9999 23:59:59 GMT", NOTED).orElseThrow();

        delivery.tried(new WebhookAnswer(503, 12, null, longest), NOTED, NOTED);

        assertEquals(
                Duration.ofHours(6),
                Duration.between(NOTED, delivery.nextTryAt().orElseThrow()));
    }

    @Test
    void after_three_days_it_is_given_up_but_not_lost() {
        Instant end = NOTED.plus(Duration.ofDays(3));

        assertTrue(delivery.tried(REFUSED, NOTED, end));
        assertFalse(delivery.tried(REFUSED, NOTED, end.plusSeconds(1)));

        assertEquals(Optional.of(end.plusSeconds(1)), delivery.nextTryAt());
    }

    @Test
    void an_endpoint_that_was_resumed_has_three_days_again() {
        Instant resumed = NOTED.plus(Duration.ofDays(5));

        assertTrue(delivery.tried(REFUSED, resumed, resumed.plusSeconds(1)));
    }

    @Test
    void one_that_is_sent_again_keeps_its_number() {
        String message = delivery.message();
        delivery.tried(TAKEN, NOTED, NOTED);

        delivery.again(NOTED.plusSeconds(60));

        assertEquals(message, delivery.message());
        assertEquals(Optional.of(NOTED.plusSeconds(60)), delivery.nextTryAt());
        assertEquals(Optional.empty(), delivery.deliveredAt());
    }

    @Test
    void those_of_one_subject_go_out_in_one_lane_and_those_of_many_in_all() {
        Set<Integer> lanes = new HashSet<>();
        for (int reply = 0; reply < 100; reply++) {
            lanes.add(of(reply).lane());
        }

        assertEquals(of(5).lane(), of(5).lane());
        assertEquals(Set.of(0, 1, 2, 3), lanes);
    }
}
