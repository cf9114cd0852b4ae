package org.rejoinder.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.rejoinder.background.RetryPolicy;

/** What one endpoint is to be told, or was. */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery {

    /** Deliveries to one endpoint that go out beside each other: of one subject none do. */
    static final int LANES = 4;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private static final RetryPolicy RETRIES =
            new RetryPolicy(Duration.ofSeconds(5), LONGEST_PAUSE, Duration.ofDays(3));

    /** Longer than those that are taken up together take. */
    private static final Duration CLAIMED_FOR = Duration.ofSeconds(90);

    /** One pause of so many is added at most, so that not all come at once that failed at once. */
    private static final int JITTER = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_delivery")
    @SequenceGenerator(name = "webhook_delivery", sequenceName = "webhook_delivery_seq", allocationSize = 50)
    private Long id;

    @Column(name = "endpoint_id")
    private long endpoint;

    private String message;
    private String event;
    private String subject;
    private int lane;
    private String payload;

    @Column(name = "noted_at")
    private Instant notedAt;

    private int tries;

    /** Null unless it is to be tried. */
    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    /** Of the last answer; null if there was none. */
    private Integer status;

    /** That the last try took. */
    private Integer millis;

    private String problem;

    protected WebhookDelivery() {}

    WebhookDelivery(long endpoint, WebhookMessage message, Instant now) {
        this.endpoint = endpoint;
        this.message = message.id();
        event = message.type();
        subject = message.subject();
        lane = Math.floorMod(subject.hashCode(), LANES);
        payload = message.payload();
        notedAt = now;
        nextTryAt = now;
    }

    /** Is being made, and is due again if nobody has said by then what became of it: the process has ended. */
    void claim(Instant now) {
        nextTryAt = now.plus(CLAIMED_FOR);
    }

    /** Waits on: one of the same subject has failed before it, or there was no time. */
    void release(Instant now) {
        nextTryAt = now;
    }

    /**
     * @param since before which nothing has failed
     * @return false if it is given up
     */
    boolean tried(WebhookAnswer answer, Instant since, Instant now) {
        status = answer.status();
        millis = answer.millis();
        problem = answer.briefProblem();
        if (answer.isTaken()) {
            nextTryAt = null;
            deliveredAt = now;
            tries++;
            return true;
        }
        Instant first = since.isAfter(notedAt) ? since : notedAt;
        Optional<Instant> next = RETRIES.next(first, tries, now);
        tries++;
        nextTryAt = next.map(then -> answer.retryAfter() == null ? then : now.plus(answer.retryAfter()))
                .map(then -> later(now, then))
                .orElse(now);
        return next.isPresent();
    }

    private static Instant later(Instant now, Instant then) {
        long pause = Duration.between(now, then).toMillis();
        long jitter = ThreadLocalRandom.current().nextLong(pause / JITTER + 1);
        return now.plusMillis(Math.min(pause + jitter, LONGEST_PAUSE.toMillis()));
    }

    /** As if it had just been noted, under the same number; what was answered before is kept with its attempts. */
    void again(Instant now) {
        tries = 0;
        notedAt = now;
        nextTryAt = now;
        deliveredAt = null;
        status = null;
        millis = null;
        problem = null;
    }

    public Long id() {
        return id;
    }

    long endpoint() {
        return endpoint;
    }

    /** By which a receiver knows it again. */
    public String message() {
        return message;
    }

    public String event() {
        return event;
    }

    String subject() {
        return subject;
    }

    int lane() {
        return lane;
    }

    String payload() {
        return payload;
    }

    public Instant notedAt() {
        return notedAt;
    }

    public int tries() {
        return tries;
    }

    public Optional<Instant> nextTryAt() {
        return Optional.ofNullable(nextTryAt);
    }

    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    public Optional<Integer> status() {
        return Optional.ofNullable(status);
    }

    public Optional<Integer> millis() {
        return Optional.ofNullable(millis);
    }

    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }
}
