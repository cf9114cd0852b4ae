package org.rejoinder.moderation.batch;

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
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.failure.ConflictException;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.ReplyState;

/**
 * Many replies, decided about at once. First they are counted: the batch is exactly those, whatever comes in later. Then
 * a decision is begun, works through them a chunk at a time, and goes on after a restart; it can be undone as a whole.
 */
@Entity
public class Batch {

    /** What a batch is doing. */
    public enum State {
        COUNTED,
        DECIDING,
        DECIDED,
        UNDOING,
        UNDONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "batch")
    @SequenceGenerator(name = "batch", sequenceName = "batch_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "counted_at", nullable = false)
    private Instant countedAt;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "from_state", nullable = false)
    @Enumerated(EnumType.STRING)
    private ReplyState from;

    @Column(nullable = false)
    private int size;

    @Column(name = "to_state")
    @Enumerated(EnumType.STRING)
    private ReplyState to;

    private String rule;

    private String reason;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    /** The name of the key that began it, or that has it go back; null for somebody at the desk. */
    @Column(name = "key_name")
    private String key;

    protected Batch() {}

    Batch(Account account, ReplyState from, Instant now) {
        this.account = account;
        this.from = from;
        this.countedAt = now;
        this.state = State.COUNTED;
    }

    void counted(int replies) {
        size = replies;
    }

    /** @param keyName of the key that it is done with; null for none */
    void begin(Decision decision, String keyName, Instant now) {
        require(State.COUNTED);
        to = decision.outcome();
        rule = decision.rule();
        reason = decision.reason();
        begunAt = now;
        key = keyName;
        state = State.DECIDING;
    }

    /**
     * @param keyName of the key that has it go back; null for none
     * @throws TooLateException if it ended too long ago
     */
    void undo(String keyName, Instant now) {
        require(State.DECIDED);
        if (endedAt.plus(Moderation.UNDOABLE).isBefore(now)) {
            throw new TooLateException();
        }
        key = keyName;
        state = State.UNDOING;
    }

    /** Until then it can be undone as a whole, as far as that is known while it is at work. */
    Instant undoableUntil(Instant now) {
        return (isAtWork() ? now : endedAt).plus(Moderation.UNDOABLE);
    }

    /** A chunk of it failed again and again. */
    void stop(Instant now) {
        if (isAtWork()) {
            stoppedAt = now;
        }
    }

    /** A chunk of it is done. */
    void goOn() {
        stoppedAt = null;
    }

    /** Whether it is at work, and was stopped by a fault. */
    public boolean isStopped() {
        return stoppedAt != null;
    }

    /** There is nothing left to do. */
    void end(Instant now) {
        goOn();
        state = state == State.DECIDING ? State.DECIDED : State.UNDONE;
        endedAt = now;
    }

    private void require(State expected) {
        if (state != expected) {
            throw new ConflictException("the batch is " + state + ", not " + expected);
        }
    }

    public Long id() {
        return id;
    }

    public Account account() {
        return account;
    }

    public State state() {
        return state;
    }

    public boolean isAtWork() {
        return state == State.DECIDING || state == State.UNDOING;
    }

    /** The state that its replies were in when they were counted. */
    public ReplyState from() {
        return from;
    }

    /** What its replies become; empty while they are only counted. */
    public Optional<ReplyState> to() {
        return Optional.ofNullable(to);
    }

    /** Empty while it is at work, and before. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public int size() {
        return size;
    }

    /** A row of the audit about one of its replies. */
    AuditEntry sign(AuditEntry entry) {
        return entry.in(id).with(key);
    }

    Channel channel() {
        return key == null ? Channel.BATCH : Channel.REST;
    }

    Decision decision() {
        return new Decision(to, rule, reason);
    }
}
