package org.rejoinder.desk.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.site.DateFormats;
import org.rejoinder.webhook.WebhookAttempt;
import org.rejoinder.webhook.WebhookDeliveries;
import org.rejoinder.webhook.WebhookDelivery;
import org.rejoinder.webhook.WebhookEndpoint;
import org.rejoinder.webhook.WebhookEvent;

/** One endpoint, and what it was told. */
@Named
@RequestScoped
public class WebhookPage {

    /**
     * A delivery.
     *
     * @param took in words; empty if it was not tried
     * @param next null unless it is to be tried
     * @param earlier what was answered before the last answer, oldest first
     */
    public record Row(
            long id,
            String event,
            String message,
            Instant noted,
            String outcome,
            String took,
            Instant next,
            List<String> earlier) {}

    @Inject
    private WebhookDeliveries deliveries;

    @Inject
    private DateFormats dateFormats;

    @Inject
    private Clock clock;

    private WebhookEndpoint endpoint;
    private WebhookInput input;
    private List<Row> rows;
    private String secret;
    private String outcome;
    private String problem;

    void open(WebhookEndpoint shown) {
        endpoint = shown;
        input = WebhookInput.of(shown);
    }

    void giveBack(WebhookInput typed) {
        input = typed;
    }

    void tell(String key) {
        outcome = DeskMessages.of(key);
    }

    void complain(String key) {
        problem = DeskMessages.of(key);
    }

    void reveal(String clear) {
        secret = clear;
    }

    public long getId() {
        return endpoint.id();
    }

    public String getHost() {
        return endpoint.url().getHost();
    }

    public String getState() {
        return WebhookState.of(endpoint, clock.instant(), dateFormats);
    }

    public boolean isPaused() {
        return endpoint.pausedAt().isPresent();
    }

    public WebhookInput getInput() {
        return input;
    }

    public WebhookEvent[] getEvents() {
        return WebhookEvent.values();
    }

    /** Null unless somebody has asked to see it. */
    public String getSecret() {
        return secret;
    }

    /** Until when a former secret is good; null if there is none. */
    public String getFormerSecret() {
        return endpoint.formerSecretUntil(clock.instant())
                .map(until -> DeskMessages.of("webhook.secret.former", dateFormats.full(until)))
                .orElse(null);
    }

    public String getOutcome() {
        return outcome;
    }

    public String getProblem() {
        return problem;
    }

    /** Asked for by a page more than once. */
    public List<Row> getRows() {
        if (rows == null) {
            List<WebhookDelivery> last = deliveries.lastOf(getId());
            Map<Long, List<WebhookAttempt>> attempts = deliveries.attemptsOf(last);
            rows = last.stream()
                    .map(delivery -> row(delivery, attempts.getOrDefault(delivery.id(), List.of())))
                    .toList();
        }
        return rows;
    }

    private Row row(WebhookDelivery delivery, List<WebhookAttempt> attempts) {
        boolean answered = delivery.tries() > 0 && !attempts.isEmpty();
        return new Row(
                delivery.id(),
                delivery.event(),
                delivery.message(),
                delivery.notedAt(),
                outcome(delivery),
                delivery.millis()
                        .map(millis -> DeskMessages.of("webhook.took", millis, delivery.tries()))
                        .orElse(""),
                delivery.nextTryAt().orElse(null),
                attempts.stream()
                        .limit(attempts.size() - (answered ? 1 : 0))
                        .map(this::words)
                        .toList());
    }

    private static String outcome(WebhookDelivery delivery) {
        String answer = answer(delivery.status(), delivery.problem());
        if (delivery.deliveredAt().isPresent()) {
            return DeskMessages.of("webhook.delivered", answer);
        }
        return answer.isEmpty() ? DeskMessages.of("webhook.waits") : DeskMessages.of("webhook.failed", answer);
    }

    private String words(WebhookAttempt attempt) {
        return DeskMessages.of(
                "webhook.earlier.one",
                dateFormats.second(attempt.triedAt()),
                answer(attempt.status(), attempt.problem()),
                attempt.millis());
    }

    private static String answer(Optional<Integer> status, Optional<String> problem) {
        return status.map(number -> DeskMessages.of("webhook.status", String.valueOf(number)))
                .or(() -> problem)
                .orElse("");
    }
}
