package org.rejoinder.desk.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.site.DateFormats;
import org.rejoinder.webhook.WebhookDeliveries;
import org.rejoinder.webhook.WebhookEndpoint;
import org.rejoinder.webhook.WebhookEndpoints;
import org.rejoinder.webhook.WebhookEvent;
import org.rejoinder.webhook.moderation.ExternalModeration;

/** All endpoints, and the form for another one. */
@Named
@RequestScoped
public class WebhooksPage {

    /** An endpoint, and in words how it stands. */
    public record Row(long id, String url, String state, boolean paused) {}

    @Inject
    private WebhookEndpoints endpoints;

    @Inject
    private WebhookDeliveries deliveries;

    @Inject
    private ExternalModeration moderation;

    @Inject
    private DateFormats dateFormats;

    @Inject
    private Clock clock;

    private List<Row> rows = List.of();
    private WebhookInput input = WebhookInput.EMPTY;
    private String outcome;

    void open(WebhookInput typed) {
        input = typed;
        Map<Long, Long> waiting = deliveries.waiting();
        rows = endpoints.all().stream()
                .map(endpoint -> row(endpoint, waiting.getOrDefault(endpoint.id(), 0L)))
                .toList();
    }

    private Row row(WebhookEndpoint endpoint, long waiting) {
        boolean paused = endpoint.pausedAt().isPresent();
        String state = WebhookState.of(endpoint, clock.instant(), dateFormats);
        String words = waiting == 0 ? state : state + " " + DeskMessages.of("webhooks.waiting", waiting);
        return new Row(endpoint.id(), endpoint.url().toString(), words, paused);
    }

    void tell(String key) {
        outcome = DeskMessages.of(key);
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether another program is asked about replies. */
    public boolean isModerated() {
        return moderation.moderator().isPresent();
    }

    public WebhookInput getInput() {
        return input;
    }

    public WebhookEvent[] getEvents() {
        return WebhookEvent.values();
    }

    public String getOutcome() {
        return outcome;
    }
}
