package org.rejoinder.api.webhook;

import java.time.Instant;
import org.rejoinder.webhook.WebhookDelivery;

/**
 * What an endpoint is to be told, or was.
 *
 * @param message by which its receiver knows it again
 * @param state {@code delivered}, {@code failed} (and tried again at {@code nextTryAt}), {@code waiting}
 * @param status of the last answer; null if there was none
 * @param millis that the last try took; null if it was not tried
 * @param problem why there was no answer; null if there was one
 * @param nextTryAt null unless it is to be tried
 */
public record DeliveryItem(
        long id,
        String message,
        String event,
        Instant notedAt,
        String state,
        int tries,
        Integer status,
        Integer millis,
        String problem,
        Instant nextTryAt,
        Instant deliveredAt) {

    static DeliveryItem of(WebhookDelivery delivery) {
        return new DeliveryItem(
                delivery.id(),
                delivery.message(),
                delivery.event(),
                delivery.notedAt(),
                state(delivery),
                delivery.tries(),
                delivery.status().orElse(null),
                delivery.millis().orElse(null),
                delivery.problem().orElse(null),
                delivery.nextTryAt().orElse(null),
                delivery.deliveredAt().orElse(null));
    }

    private static String state(WebhookDelivery delivery) {
        if (delivery.deliveredAt().isPresent()) {
            return "delivered";
        }
        return delivery.tries() > 0 ? "failed" : "waiting";
    }
}
