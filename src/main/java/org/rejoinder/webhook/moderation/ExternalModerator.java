package org.rejoinder.webhook.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.background.RetryPolicy;
import org.rejoinder.webhook.PauseReason;

/** Who is asked about held replies; there is one or none. While it does not answer it is left alone for a time that grows. */
@Entity
@Table(name = "external_moderator")
public class ExternalModerator {

    static final int NUMBER = 1;

    /** How long what is signed with the former secret as well can be checked with that. */
    static final Duration FORMER_SECRET = Duration.ofHours(24);

    private static final RetryPolicy PAUSES =
            new RetryPolicy(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(365));

    private static final int LONGEST_PROBLEM = 200;

    @Id
    private int id = NUMBER;

    private String url;
    private String secret;

    @Column(name = "former_secret")
    private String formerSecret;

    @Column(name = "former_until")
    private Instant formerUntil;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "pause_reason")
    @Enumerated(EnumType.STRING)
    private PauseReason pauseReason;

    private long asked;
    private long failed;

    /** Failures in a row. */
    private int failures;

    @Column(name = "wait_until")
    private Instant waitUntil;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    /** That the last question took. */
    private Integer millis;

    /** Of the last question; null if it was answered. */
    private String problem;

    protected ExternalModerator() {}

    ExternalModerator(URI url) {
        moveTo(url);
    }

    void moveTo(URI url) {
        this.url = url.toString();
        failures = 0;
        waitUntil = null;
    }

    /** @param sealed the secret that it has from now on; a former one stays good for a while */
    void secure(String sealed, Instant now) {
        if (secret != null) {
            formerSecret = secret;
            formerUntil = now.plus(FORMER_SECRET);
        }
        secret = sealed;
    }

    void pause(PauseReason why, Instant now) {
        pausedAt = now;
        pauseReason = why;
    }

    void resume() {
        pausedAt = null;
        pauseReason = null;
        failures = 0;
        waitUntil = null;
    }

    /** @param why there was no answer of use; null if there was one */
    void tried(String why, int took, Instant now) {
        asked++;
        askedAt = now;
        millis = took;
        problem = why == null ? null : why.substring(0, Math.min(why.length(), LONGEST_PROBLEM));
        if (why == null) {
            answeredAt = now;
            failures = 0;
            waitUntil = null;
        } else {
            failed++;
            wait(now);
        }
    }

    /** Of several that fail at once, one counts. */
    private void wait(Instant now) {
        if (waitUntil == null || !waitUntil.isAfter(now)) {
            waitUntil = PAUSES.next(now, failures, now).orElseThrow();
            failures++;
        }
    }

    boolean isReady(Instant now) {
        return pausedAt == null && waitUntil(now).isEmpty();
    }

    public URI url() {
        return URI.create(url);
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

    public long asked() {
        return asked;
    }

    /** How many of the questions had no answer of use. */
    public long failed() {
        return failed;
    }

    public Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<Integer> millis() {
        return Optional.ofNullable(millis);
    }

    /** Why the last question had no answer of use; empty if it had one. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }
}
