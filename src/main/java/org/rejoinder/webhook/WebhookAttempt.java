package org.rejoinder.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What one try of a delivery was answered; it stays when the delivery is tried or sent again. */
@Entity
@Table(name = "webhook_attempt")
public class WebhookAttempt {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_attempt")
    @SequenceGenerator(name = "webhook_attempt", sequenceName = "webhook_attempt_seq", allocationSize = 50)
    private Long id;

    @Column(name = "delivery_id")
    private long delivery;

    @Column(name = "tried_at")
    private Instant triedAt;

    private Integer status;
    private int millis;
    private String problem;

    protected WebhookAttempt() {}

    WebhookAttempt(WebhookDelivery delivery, WebhookAnswer answer, Instant now) {
        this.delivery = delivery.id();
        triedAt = now;
        status = answer.status();
        millis = answer.millis();
        problem = answer.briefProblem();
    }

    public long delivery() {
        return delivery;
    }

    public Instant triedAt() {
        return triedAt;
    }

    /** Of the answer; empty if there was none. */
    public Optional<Integer> status() {
        return Optional.ofNullable(status);
    }

    public int millis() {
        return millis;
    }

    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }
}
