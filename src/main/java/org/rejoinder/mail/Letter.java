package org.rejoinder.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import org.rejoinder.people.SealedAddress;

/** A mail that waits for the mail server to take it. */
@Entity
public class Letter {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration TRIED_FOR = Duration.ofDays(5);
    private static final int LONGEST_PROBLEM = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter")
    @SequenceGenerator(name = "letter", sequenceName = "letter_seq", allocationSize = 50)
    private Long id;

    @Embedded
    private SealedAddress recipient;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String text;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @Column(nullable = false)
    private int tries;

    /** Null once nothing will be tried any more. */
    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String problem;

    protected Letter() {}

    Letter(SealedAddress recipient, String subject, String text, Instant now) {
        this.recipient = recipient;
        this.subject = subject;
        this.text = text;
        this.writtenAt = now;
        this.nextTryAt = now;
    }

    void sent(Instant now) {
        sentAt = now;
        nextTryAt = null;
        problem = null;
    }

    /** Is tried again after a pause, each twice as long as the one before; after five days no more (RFC 5321, 4.5.4.1). */
    void failed(String why, Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 12));
        tries++;
        problem = why.substring(0, Math.min(why.length(), LONGEST_PROBLEM));
        nextTryAt = writtenAt.plus(TRIED_FOR).isBefore(now)
                ? null
                : now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    boolean isDue(Instant now) {
        return nextTryAt != null && !nextTryAt.isAfter(now);
    }

    Long id() {
        return id;
    }

    SealedAddress recipient() {
        return recipient;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }
}
