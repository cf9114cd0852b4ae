package org.rejoinder.api.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.webhook.WebhookEndpoint;
import org.rejoinder.webhook.WebhookEvent;

/**
 * An address that is told of some events.
 *
 * @param state {@code active}, {@code failing} while it is left alone for a time, {@code paused}
 * @param pauseReason {@code by_hand}, {@code failing}, {@code gone}, {@code restored}; null unless it is paused
 * @param waitUntil until when it is left alone; null unless it fails
 * @param waiting how many deliveries wait for it
 * @param formerSecretUntil until when messages are signed with the former secret as well; null for none
 * @param secret only in the answer to who has just had it made
 */
public record WebhookItem(
        long id,
        String target,
        List<String> events,
        String state,
        String pauseReason,
        Instant pausedAt,
        Instant waitUntil,
        long waiting,
        Instant addedAt,
        Instant formerSecretUntil,
        String secret,
        String url) {

    static WebhookItem of(WebhookEndpoint endpoint, long waiting, String secret, Instant now, ApiLinks links) {
        return new WebhookItem(
                endpoint.id(),
                endpoint.url().toString(),
                endpoint.events().stream().map(WebhookEvent::type).toList(),
                state(endpoint, now),
                QueryParameters.wordOf(endpoint.pauseReason().orElse(null)),
                endpoint.pausedAt().orElse(null),
                endpoint.waitUntil(now).orElse(null),
                waiting,
                endpoint.addedAt(),
                endpoint.formerSecretUntil(now).orElse(null),
                secret,
                links.resource(WebhooksResource.PATH + "/" + endpoint.id(), Map.of()));
    }

    private static String state(WebhookEndpoint endpoint, Instant now) {
        if (endpoint.pausedAt().isPresent()) {
            return "paused";
        }
        return endpoint.waitUntil(now).isPresent() ? "failing" : "active";
    }
}
