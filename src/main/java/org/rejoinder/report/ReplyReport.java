package org.rejoinder.report;

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
import org.rejoinder.commenter.Commenter;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * That somebody says that a public reply breaks a house rule or the law. It is open until somebody decides, or the reply is
 * gone. Of a reply that was kept, whoever reported it can say once that this was wrong; then it is open again.
 */
@Entity
@Table(name = "reply_report")
public class ReplyReport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reply_report")
    @SequenceGenerator(name = "reply_report", sequenceName = "reply_report_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "reply_id")
    private Reply reply;

    @Column(nullable = false)
    private int revision;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ReportReason reason;

    /** Empty for none. */
    @Column(nullable = false)
    private String rule;

    @Column(nullable = false)
    private String explanation;

    @Column(nullable = false)
    private String place;

    @Column(nullable = false)
    private String name;

    /** Whose address was given; null if none was. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "writer_id")
    private Commenter reporter;

    /** A keyed digest. */
    @Column(nullable = false)
    private String network;

    /** What the same report from the same network would have, too. */
    @Column(name = "repeat_digest", nullable = false)
    private String repeatDigest;

    private String receipt;

    @Column(name = "reported_at", nullable = false)
    private Instant at;

    /** Null while it is open. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id")
    private ReportDecision decision;

    private String appeal;

    @Column(name = "appealed_at")
    private Instant appealedAt;

    /** The decision that the appeal is against; null if there is no appeal. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "appeal_of")
    private ReportDecision appealOf;

    /** When a mail about the decision leaves; null for never. */
    @Column(name = "mail_due_at")
    private Instant mailDueAt;

    protected ReplyReport() {}

    ReplyReport(Reply reply, int revision, ReportInput input, Commenter reporter, Instant at) {
        this.reply = reply;
        this.revision = revision;
        this.reason = input.reason();
        this.rule = input.reason() == ReportReason.RULE ? input.rule() : "";
        this.explanation = input.explanation().strip();
        this.place = input.place().strip();
        this.name = input.name().strip();
        this.reporter = reporter;
        this.at = at;
    }

    void comeFrom(String digestOfNetwork, String digestOfAll) {
        network = digestOfNetwork;
        repeatDigest = digestOfAll;
    }

    /** @param stored what the database may know of its receipt */
    void receive(String stored) {
        receipt = stored;
    }

    /** @param mailDue when whoever reported it is told by mail */
    void close(ReportDecision by, Instant mailDue) {
        decision = by;
        mailDueAt = reporter == null ? null : mailDue;
    }

    /** As if nobody had decided. */
    void reopen() {
        decision = null;
        mailDueAt = null;
    }

    boolean isMailDue(Instant now) {
        return mailDueAt != null && mailDueAt.isBefore(now);
    }

    void mailed() {
        mailDueAt = null;
    }

    /** Somebody else looks at it. */
    void appeal(String words, Instant now) {
        appeal = words;
        appealedAt = now;
        appealOf = decision;
        reopen();
    }

    /** Whether it can be said that the decision was wrong: once, until its time is over, while the reply is there. */
    public boolean isAppealable(Duration kept, Instant now) {
        return decision != null
                && appealOf == null
                && reply.isPublic()
                && now.isBefore(decision.at().plus(kept));
    }

    public Long id() {
        return id;
    }

    public Reply reply() {
        return reply;
    }

    /** Of the reply, as it was reported. */
    public int revision() {
        return revision;
    }

    public ReportReason reason() {
        return reason;
    }

    /** The house rule, in words; empty for none, as are the next three. */
    public String rule() {
        return rule;
    }

    public String explanation() {
        return explanation;
    }

    public String place() {
        return place;
    }

    public String name() {
        return name;
    }

    public Optional<Commenter> reporter() {
        return Optional.ofNullable(reporter);
    }

    String network() {
        return network;
    }

    public Instant at() {
        return at;
    }

    /** What became of it by now, empty while it is open: what was kept first may have been taken down since, after an appeal. */
    public Optional<ReportOutcome> standing() {
        boolean takenDown = reply.state() == ReplyState.REJECTED || reply.state() == ReplyState.SPAM;
        return decision()
                .map(ReportDecision::outcome)
                .map(outcome -> outcome == ReportOutcome.KEPT && takenDown ? ReportOutcome.TAKEN_DOWN : outcome);
    }

    /** Empty while it is open. */
    public Optional<ReportDecision> decision() {
        return Optional.ofNullable(decision);
    }

    public Optional<String> appeal() {
        return Optional.ofNullable(appeal);
    }

    /** When it was appealed. */
    public Optional<Instant> appealedAt() {
        return Optional.ofNullable(appealedAt);
    }

    public Optional<ReportDecision> appealOf() {
        return Optional.ofNullable(appealOf);
    }
}
