package org.rejoinder.moderation.audit;

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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.ReplySnapshot;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * One thing that was done, nearly always to a reply: who, when, what, from which state to which, through which door. Written
 * once.
 */
@Entity
@Table(name = "audit")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit")
    @SequenceGenerator(name = "audit", sequenceName = "audit_seq", allocationSize = 50)
    private Long id;

    /** Its place in the chain. */
    private Long number;

    private String hash;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AuditAction act;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reply_id")
    private Reply reply;

    /** The same again, to be known without reading the reply. */
    @Column(name = "reply_id", insertable = false, updatable = false)
    private Long replyNumber;

    private Integer revision;

    @Column(name = "from_state")
    @Enumerated(EnumType.STRING)
    private ReplyState from;

    @Column(name = "to_state")
    @Enumerated(EnumType.STRING)
    private ReplyState to;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "account_id", insertable = false, updatable = false)
    private Long accountNumber;

    /** Empty once it is not kept any more; see {@link #who}. */
    @Column(nullable = false)
    private String actor;

    /** What stands for the account and the name in the chain; null in rows from before there was this. */
    private String who;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Channel door;

    @Column(name = "batch_id")
    private Long batch;

    /** The name of the key it was done with; null if no program did it. Let go of with the name of who did it. */
    @Column(name = "key_name")
    private String key;

    private String rule;

    private String reason;

    @Column(name = "previous_entry")
    private Long previous;

    private Long waited;

    /** Since when the reply was public before this; null if it was not. */
    @Column(name = "was_published_at")
    private Instant wasPublishedAt;

    /** Whose account was changed; only its number, which says nothing once the account is gone. */
    @Column(name = "subject_account")
    private Long subject;

    protected AuditEntry() {}

    private AuditEntry(AuditAction auditAction, Actor actor, Channel channel, Instant at) {
        this.act = auditAction;
        this.account = actor.account();
        this.accountNumber = account == null ? null : account.id();
        this.actor = actor.name();
        this.door = channel;
        this.at = at;
    }

    private AuditEntry(
            AuditAction auditAction, Reply reply, ReplySnapshot before, Actor actor, Channel channel, Instant at) {
        this(auditAction, reply, before.state(), actor, channel, at);
        this.wasPublishedAt = before.publishedAt().orElse(null);
    }

    private AuditEntry(
            AuditAction auditAction, Reply reply, ReplyState from, Actor actor, Channel channel, Instant at) {
        this(auditAction, actor, channel, at);
        this.reply = reply;
        this.replyNumber = reply.id();
        this.revision = reply.revision();
        this.from = from;
        this.to = reply.state();
        this.rule = reply.rule().orElse(null);
        this.reason = reply.reason().orElse(null);
        this.previous = reply.lastEntry().orElse(null);
    }

    public static AuditEntry decided(Reply reply, ReplySnapshot before, Actor actor, Channel channel, Instant at) {
        var entry = new AuditEntry(AuditAction.DECIDED, reply, before, actor, channel, at);
        entry.waited = Duration.between(reply.waitsSince(), at).toSeconds();
        return entry;
    }

    public static AuditEntry undone(Reply reply, ReplySnapshot before, Actor actor, Channel channel, Instant at) {
        return new AuditEntry(AuditAction.UNDONE, reply, before, actor, channel, at);
    }

    public static AuditEntry reworded(Reply reply, Actor actor, Channel channel, Instant at) {
        return new AuditEntry(AuditAction.REWORDED, reply, reply.state(), actor, channel, at);
    }

    public static AuditEntry unchanged(
            AuditAction act, Reply reply, Actor actor, String why, Channel channel, Instant at) {
        var entry = new AuditEntry(act, reply, reply.state(), actor, channel, at);
        entry.rule = null;
        entry.reason = why;
        return entry;
    }

    public static AuditEntry answered(Reply reply, Actor actor, Channel channel, Instant at) {
        return new AuditEntry(AuditAction.ANSWERED, reply, ReplyState.HELD, actor, channel, at);
    }

    public static AuditEntry screened(Reply reply, Actor actor, Instant at) {
        return new AuditEntry(AuditAction.SCREENED, reply, ReplyState.HELD, actor, Channel.SCREENING, at);
    }

    public static AuditEntry changed(
            AuditAction auditAction, Reply reply, ReplySnapshot before, Actor actor, Channel channel, Instant at) {
        return new AuditEntry(auditAction, reply, before, actor, channel, at);
    }

    /** Something that was done to no reply. */
    public static AuditEntry of(AuditAction auditAction, Actor actor, String what, Channel channel, Instant at) {
        var entry = new AuditEntry(auditAction, actor, channel, at);
        entry.reason = what;
        return entry;
    }

    /** @param account that was changed */
    public AuditEntry about(long account) {
        subject = account;
        return this;
    }

    public AuditEntry in(Long batch) {
        this.batch = batch;
        return this;
    }

    public AuditEntry with(String keyName) {
        key = keyName;
        return this;
    }

    /** @param digest of the account, the name and the key */
    void sign(String digest) {
        who = digest;
    }

    /** Whoever it was, it is not known any more; the chain holds. */
    void forgetWho() {
        account = null;
        accountNumber = null;
        actor = "";
        key = null;
    }

    boolean isWhoForgotten() {
        return actor.isEmpty();
    }

    Optional<String> who() {
        return Optional.ofNullable(who);
    }

    /** The account, the name and the key, unmistakably. */
    String whoText() {
        return accountNumber + ":" + (key == null ? "" : key.length() + ":" + key + ":") + actor;
    }

    /**
     * Whether its reply names this as the row of its newest change. An undo makes that the row before again; where a machine
     * has put it, no person has decided.
     */
    public boolean isNewestOfReply() {
        return act.isNewestOfReply() && (act != AuditAction.REVISED || to == ReplyState.HELD);
    }

    /** Takes its place in the chain. */
    void chain(long number, String hash) {
        this.number = number;
        this.hash = hash;
    }

    /** All that it says, unmistakably: each value with its length before it. What older rows do not have is left out. */
    String sealedText() {
        Stream<?> later = Stream.concat(
                Stream.ofNullable(wasPublishedAt), Stream.ofNullable(subject).map(number -> "account " + number));
        return Stream.concat(
                        Stream.of(
                                at,
                                act.sealedName(),
                                replyNumber,
                                revision,
                                from,
                                to,
                                who == null ? accountNumber : who,
                                who == null ? actor : null,
                                door,
                                batch,
                                rule,
                                reason,
                                previous,
                                waited),
                        later)
                .map(value -> value == null ? "-" : value.toString().length() + ":" + value)
                .collect(Collectors.joining(","));
    }

    public Long id() {
        return id;
    }

    public long number() {
        return number;
    }

    public String hash() {
        return hash;
    }

    public Instant at() {
        return at;
    }

    public AuditAction act() {
        return act;
    }

    /** Null if it was done to no reply; then there are no states either. */
    public Integer revision() {
        return revision;
    }

    public ReplyState from() {
        return from;
    }

    public ReplyState to() {
        return to;
    }

    /** Of somebody whose account is deleted, and whose name is to be forgotten, not the name that stands in the row. */
    public String actor() {
        return account != null && account.isNameless() ? account.name() : actor;
    }

    public Channel door() {
        return door;
    }

    /** The name of the key it was done with; not of somebody whose name is to be forgotten, which it may tell. */
    public Optional<String> key() {
        return account != null && account.isNameless() ? Optional.empty() : Optional.ofNullable(key);
    }

    public Optional<Long> batch() {
        return Optional.ofNullable(batch);
    }

    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The audit row of the change before this one, of the same reply. */
    public Optional<Long> previous() {
        return Optional.ofNullable(previous);
    }

    /** Since when the reply was public before this. */
    public Optional<Instant> wasPublishedAt() {
        return Optional.ofNullable(wasPublishedAt);
    }

    /** Empty if it was done to no reply. */
    public Optional<Long> replyNumber() {
        return Optional.ofNullable(replyNumber);
    }

    /** Who did it; empty if nobody at the desk did. */
    public Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    public Optional<Long> subject() {
        return Optional.ofNullable(subject);
    }

    public Reply reply() {
        return reply;
    }
}
