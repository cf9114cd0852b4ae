package org.rejoinder.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody had a mail sent to themselves, to see whether mail works. */
@Entity
@Table(name = "test_mail")
class TestMail {

    @Id
    @Column(name = "letter_id")
    private Long letter;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    /** When the mail server took it; null until then. */
    @Column(name = "sent_at")
    private Instant sentAt;

    protected TestMail() {}

    TestMail(long letter, Instant askedAt) {
        this.letter = letter;
        this.askedAt = askedAt;
    }

    long letter() {
        return letter;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant sentAt() {
        return sentAt;
    }
}
