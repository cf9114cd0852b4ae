package org.rejoinder.webhook;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.rejoinder.json.JsonBuilders;

/**
 * Something that happened, as receivers are told.
 *
 * @param id by which they know it again
 * @param subject what happened to: of one subject, one is told after another
 * @param payload a JSON object
 */
record WebhookMessage(String id, String type, String subject, String payload) {

    /** @param site its address */
    static WebhookMessage of(String type, WebhookSubject subject, String site, Instant at) {
        JsonObject payload = JsonBuilders.object()
                .add("type", type)
                .add("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString())
                .add("data", subject.json(site))
                .build();
        return new WebhookMessage(
                "msg_" + UUID.randomUUID().toString().replace("-", ""), type, subject.name(), payload.toString());
    }
}
