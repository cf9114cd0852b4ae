package org.rejoinder.desk.webhook;

import java.time.Instant;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.site.DateFormats;
import org.rejoinder.webhook.WebhookEndpoint;

/** How an endpoint stands, in words. */
final class WebhookState {

    private WebhookState() {}

    static String of(WebhookEndpoint endpoint, Instant now, DateFormats dates) {
        if (endpoint.pausedAt().isPresent()) {
            return DeskMessages.of(
                    "webhooks.paused." + endpoint.pauseReason().orElseThrow(),
                    dates.full(endpoint.pausedAt().get()));
        }
        return endpoint.waitUntil(now)
                .map(until -> DeskMessages.of("webhooks.failing", dates.full(until)))
                .orElseGet(() -> DeskMessages.of("webhooks.active"));
    }
}
