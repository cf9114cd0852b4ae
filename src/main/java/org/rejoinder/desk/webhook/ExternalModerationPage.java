package org.rejoinder.desk.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.site.DateFormats;
import org.rejoinder.webhook.InvalidWebhookException;
import org.rejoinder.webhook.moderation.ExternalModeration;
import org.rejoinder.webhook.moderation.ExternalModerator;

/** Who is asked about held replies, and what became of that. */
@Named
@RequestScoped
public class ExternalModerationPage {

    @Inject
    private ExternalModeration moderation;

    @Inject
    private DateFormats dateFormats;

    @Inject
    private Clock clock;

    private Optional<ExternalModerator> known;
    private String url;
    private String complaint;
    private String secret;
    private String outcome;
    private String problem;

    void tell(String key) {
        outcome = DeskMessages.of(key);
    }

    void complain(String key) {
        problem = DeskMessages.of(key);
    }

    void reveal(String clear) {
        secret = clear;
    }

    void refuse(String typed, InvalidWebhookException.Problem why) {
        url = typed;
        complaint = DeskMessages.of("webhooks.problem." + why);
    }

    /** Asked for by a page more than once. */
    private Optional<ExternalModerator> moderator() {
        if (known == null) {
            known = moderation.moderator();
        }
        return known;
    }

    public boolean isSet() {
        return moderator().isPresent();
    }

    public boolean isPaused() {
        return moderator().flatMap(ExternalModerator::pausedAt).isPresent();
    }

    /** How it stands, in sentences. */
    public List<String> getState() {
        return moderator().map(this::state).orElseGet(() -> List.of(DeskMessages.of("external.none")));
    }

    private List<String> state(ExternalModerator asked) {
        List<String> state = new ArrayList<>();
        state.add(standing(asked, clock.instant()));
        state.add(DeskMessages.of("external.asked", asked.asked(), asked.failed()));
        asked.answeredAt().ifPresent(at -> state.add(DeskMessages.of("external.answered", dateFormats.full(at))));
        asked.askedAt().ifPresent(at -> {
            state.add(DeskMessages.of(
                    "external.took", dateFormats.full(at), asked.millis().orElse(0)));
            state.add(asked.problem()
                    .map(why -> DeskMessages.of("external.problem", why))
                    .orElseGet(() -> DeskMessages.of("external.fine")));
        });
        return state;
    }

    private String standing(ExternalModerator asked, Instant now) {
        if (asked.pausedAt().isPresent()) {
            return DeskMessages.of(
                    "webhooks.paused." + asked.pauseReason().orElseThrow(),
                    dateFormats.full(asked.pausedAt().get()));
        }
        return asked.waitUntil(now)
                .map(until -> DeskMessages.of("external.failing", dateFormats.full(until)))
                .orElseGet(() -> DeskMessages.of("external.active"));
    }

    public String getUrl() {
        if (url == null) {
            url = moderator().map(asked -> asked.url().toString()).orElse("");
        }
        return url;
    }

    /** What is wrong with the address, in words; null for nothing. */
    public String getComplaint() {
        return complaint;
    }

    /** Null unless somebody has asked to see it. */
    public String getSecret() {
        return secret;
    }

    /** Until when a former secret is good; null if there is none. */
    public String getFormerSecret() {
        return moderator()
                .flatMap(asked -> asked.formerSecretUntil(clock.instant()))
                .map(until -> DeskMessages.of("webhook.secret.former", dateFormats.full(until)))
                .orElse(null);
    }

    public String getOutcome() {
        return outcome;
    }

    public String getProblem() {
        return problem;
    }
}
