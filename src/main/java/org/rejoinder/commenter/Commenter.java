package org.rejoinder.commenter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.rejoinder.crypto.EmailOwner;
import org.rejoinder.crypto.EmailSpelling;

/** Somebody who leaves replies: known by an address that nobody can read, and by a random seed that draws the avatar. */
@Entity
@Table(name = "writer")
public class Commenter extends EmailOwner {

    private static final Duration DAY = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "writer")
    @SequenceGenerator(name = "writer", sequenceName = "writer_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private String seed;

    @Column(name = "first_seen_at", nullable = false)
    private Instant firstSeenAt;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    /** About replies, in the day that began at {@link #mailsSince}. */
    @Column(nullable = false)
    private int mails;

    @Column(name = "mails_since")
    private Instant mailsSince;

    @Column(name = "decision_mail", nullable = false)
    private boolean decisionMailed = true;

    protected Commenter() {}

    Commenter(Instant now) {
        this.seed = randomSeed();
        this.firstSeenAt = now;
    }

    public Long id() {
        return id;
    }

    public Instant firstSeenAt() {
        return firstSeenAt;
    }

    /** Empty if nobody knows whose the address is. */
    public Optional<Instant> verifiedAt() {
        return Optional.ofNullable(verifiedAt);
    }

    /** Somebody has shown that the address is theirs. */
    public void verify(Instant now) {
        if (verifiedAt == null) {
            verifiedAt = now;
        }
    }

    /** Somebody was asked by mail whether a reply is theirs. */
    public void asked(Instant now) {
        askedAt = now;
        mailed(now);
    }

    /** A mail about something that they are said to have sent has left. */
    public void mailed(Instant now) {
        if (!isInDayOfMails(now)) {
            mailsSince = now;
            mails = 0;
        }
        mails++;
    }

    /** Whether they are told by mail what was decided about what is proven to be theirs. */
    public void mailDecisions(boolean wanted) {
        decisionMailed = wanted;
    }

    public boolean isDecisionMailed() {
        return decisionMailed;
    }

    /** Whether as many mails as this went there in a day. */
    public boolean isAskedOften(int most, Instant now) {
        return isInDayOfMails(now) && mails >= most;
    }

    private boolean isInDayOfMails(Instant now) {
        return mailsSince != null && mailsSince.plus(DAY).isAfter(now);
    }

    /** Whether they were asked later than this. */
    public boolean isAskedSince(Instant limit) {
        return askedAt != null && askedAt.isAfter(limit);
    }

    /** Whether somebody has ever shown that the address is theirs; who wrote one reply, only a proof of that one says. */
    public boolean isVerified() {
        return verifiedAt != null;
    }

    @Override
    protected String owner() {
        return "writer " + id;
    }

    @Override
    protected EmailSpelling spelling() {
        return EmailSpelling.EXACT;
    }

    /** Only for what is proven to be theirs. */
    public Avatar avatar() {
        return Avatar.drawnFrom(seed);
    }

    private static String randomSeed() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
