package org.rejoinder.follow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.rejoinder.commenter.Commenter;

/**
 * That somebody wants to be told of something. It is asked for by whoever types an address, and begins when it is confirmed from that
 * mailbox; it ends at once when it is stopped, and may be confirmed again.
 */
@Entity
@Table(name = "follow")
public class Follow {

    /** Of replies to one article nobody is told more often. */
    private static final Duration REST = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "follow")
    @SequenceGenerator(name = "follow", sequenceName = "follow_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "writer_id")
    private Commenter follower;

    @Column(nullable = false)
    private String target;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private FollowFrequency frequency;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    /** Null until then. */
    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    /** Null while it goes on. */
    @Column(name = "stopped_at")
    private Instant stoppedAt;

    /** What was due until then was told, or is not to be. */
    @Column(name = "told_until")
    private Instant toldUntil;

    @Column(name = "mailed_at")
    private Instant mailedAt;

    /** When it is looked what there is to tell; null until there is something, and while it is stopped. */
    @Column(name = "due_at")
    private Instant dueAt;

    /** How many letters in a row the mail server has refused for good. */
    @Column(nullable = false)
    private int refusals;

    protected Follow() {}

    Follow(Commenter follower, FollowTarget target, FollowFrequency frequency, Instant now) {
        this.follower = follower;
        this.target = target.text();
        this.frequency = frequency;
        this.askedAt = now;
    }

    /** Once more, before it was confirmed or after it was stopped. */
    void askAgain(Instant now) {
        askedAt = now;
    }

    /** Whether what was asked for then can begin: what was stopped since begins again only if it is asked for anew. */
    boolean isConfirmable(Instant asked) {
        return stoppedAt == null || asked.isAfter(stoppedAt);
    }

    /** From now on; what was before is no news, also what only settles. */
    void confirm(FollowFrequency often, Instant now, ZoneId zone) {
        if (!isActive()) {
            confirmedAt = now;
            stoppedAt = null;
            toldUntil = now.plus(
                    target().kind() == FollowTarget.Kind.REPLIES
                            ? FollowNewsObserver.REPLY_SETTLED
                            : FollowNewsObserver.ARTICLE_SETTLED);
            refusals = 0;
        }
        change(often, now, zone);
    }

    /** What is left to tell is told when the new time comes. */
    void change(FollowFrequency often, Instant now, ZoneId zone) {
        frequency = often;
        dueAt = often.next(now, zone).orElse(now);
    }

    void stop(Instant now) {
        if (isActive()) {
            stoppedAt = now;
            dueAt = null;
        }
    }

    /** Whether it was told of a moment ago, and waits; it is looked at again then. */
    boolean rests(Instant now) {
        boolean often = frequency == FollowFrequency.AT_ONCE && target().kind() == FollowTarget.Kind.REPLIES;
        if (often && mailedAt != null && mailedAt.plus(REST).isAfter(now)) {
            dueAt = mailedAt.plus(REST);
            return true;
        }
        return false;
    }

    /** @param mailed whether there was something to tell */
    void tell(boolean mailed, Instant now, ZoneId zone) {
        toldUntil = toldUntil.isAfter(now) ? toldUntil : now;
        mailedAt = mailed ? now : mailedAt;
        dueAt = frequency.next(now, zone).orElse(null);
    }

    public Long id() {
        return id;
    }

    Commenter follower() {
        return follower;
    }

    public FollowTarget target() {
        return FollowTarget.kept(target);
    }

    public FollowFrequency frequency() {
        return frequency;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    public Optional<Instant> stoppedAt() {
        return Optional.ofNullable(stoppedAt);
    }

    Instant toldUntil() {
        return toldUntil;
    }

    /** Whether it is confirmed and goes on. */
    public boolean isActive() {
        return confirmedAt != null && stoppedAt == null;
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }
}
