package org.rejoinder.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.outbound.OutboundAnswer;
import org.rejoinder.settings.Settings;

/** Makes one try of a delivery. */
@ApplicationScoped
class WebhookSender {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final long NANOS_IN_MILLI = 1_000_000;

    private Clock clock;
    private SignedPost post;

    protected WebhookSender() {}

    @Inject
    WebhookSender(Settings settings, Clock clock) {
        this.clock = clock;
        post = new SignedPost(settings.webhooks(), clock, CONNECTING, LONGEST);
    }

    WebhookAnswer send(WebhookTarget target, WebhookDelivery delivery) {
        long began = System.nanoTime();
        try {
            OutboundAnswer answer = post.send(target, delivery.message(), delivery.payload());
            Optional<Duration> retryAfter = RetryAfter.in(answer.status(), answer.retryAfter(), clock.instant());
            return new WebhookAnswer(answer.status(), millisSince(began), null, retryAfter.orElse(null));
        } catch (IOException e) {
            return new WebhookAnswer(null, millisSince(began), SignedPost.problem(e));
        }
    }

    private static int millisSince(long began) {
        return (int) ((System.nanoTime() - began) / NANOS_IN_MILLI);
    }
}
