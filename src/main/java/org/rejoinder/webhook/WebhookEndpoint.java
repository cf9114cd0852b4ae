package org.rejoinder.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.background.RetryPolicy;

/**
 * An address that is told of some events. While it does not answer as it should, it is left alone for a time that grows, with
 * everything that waits for it; while it is paused, everything waits.
 */
@Entity
@Table(name = "webhook_endpoint")
public class WebhookEndpoint {

    /** How long what is signed with the former secret as well can be checked with that. */
    static final Duration FORMER_SECRET = Duration.ofHours(24);

    /** Between two tries. Each delivery has its own end. */
    private static final RetryPolicy PAUSES =
            new RetryPolicy(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(365));

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_endpoint")
    @SequenceGenerator(name = "webhook_endpoint", sequenceName = "webhook_endpoint_seq", allocationSize = 50)
    private Long id;

    private String url;
    private String events;
    private String secret;

    @Column(name = "former_secret")
    private String formerSecret;

    @Column(name = "former_until")
    private Instant formerUntil;

    @Column(name = "added_at")
    private Instant addedAt;

    /** When it was told of what waits anew: before that, nothing has failed. */
    @Column(name = "resumed_at")
    private Instant resumedAt;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "pause_reason")
    @Enumerated(EnumType.STRING)
    private PauseReason pauseReason;

    /** In a row. */
    private int failures;

    @Column(name = "wait_until")
    private Instant waitUntil;

    protected WebhookEndpoint() {}

    WebhookEndpoint(Instant now) {
        addedAt = now;
        resumedAt = now;
        secret = "";
    }

    void tell(URI url, Collection<WebhookEvent> events) {
        this.url = url.toString();
        this.events = WebhookEvent.written(events);
    }

    /** @param sealed the secret that it has from now on; a former one stays good for a while */
    void secure(String sealed, Instant now) {
        if (!secret.isEmpty()) {
            formerSecret = secret;
            formerUntil = now.plus(FORMER_SECRET);
        }
        secret = sealed;
    }

    void pause(PauseReason why, Instant now) {
        pausedAt = now;
        pauseReason = why;
    }

    void resume(Instant now) {
        pausedAt = null;
        pauseReason = null;
        resumedAt = now;
        answered();
    }

    void answered() {
        failures = 0;
        waitUntil = null;
    }

    /**
     * Of several that fail at once, one counts.
     *
     * @param retryAfter when it wants to be called again; null if it does not say
     */
    void failed(Duration retryAfter, Instant now) {
        boolean first = waitUntil == null || !waitUntil.isAfter(now);
        if (first) {
            waitUntil = PAUSES.next(now, failures, now).orElseThrow();
            failures++;
        }
        if (retryAfter != null && (first || now.plus(retryAfter).isAfter(waitUntil))) {
            waitUntil = now.plus(retryAfter);
        }
    }

    boolean isReady(Instant now) {
        return pausedAt == null && (waitUntil == null || !waitUntil.isAfter(now));
    }

    boolean wants(WebhookEvent event) {
        return events().contains(event);
    }

    public Long id() {
        return id;
    }

    public URI url() {
        return URI.create(url);
    }

    public Set<WebhookEvent> events() {
        return WebhookEvent.read(events);
    }

    String secret() {
        return secret;
    }

    Optional<String> formerSecret(Instant now) {
        return Optional.ofNullable(formerSecret).filter(any -> now.isBefore(formerUntil));
    }

    /** Until when a former secret is good; empty if there is none. */
    public Optional<Instant> formerSecretUntil(Instant now) {
        return formerSecret(now).map(any -> formerUntil);
    }

    public Instant addedAt() {
        return addedAt;
    }

    Instant resumedAt() {
        return resumedAt;
    }

    public Optional<Instant> pausedAt() {
        return Optional.ofNullable(pausedAt);
    }

    public Optional<PauseReason> pauseReason() {
        return Optional.ofNullable(pauseReason);
    }

    /** Until when it is left alone; empty if it is not. */
    public Optional<Instant> waitUntil(Instant now) {
        return Optional.ofNullable(waitUntil).filter(now::isBefore);
    }
}
