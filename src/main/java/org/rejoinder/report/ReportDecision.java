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
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.Reply;

/** What became of some reports of one reply, who decided so, and what those who reported it are told. */
@Entity
@Table(name = "report_decision")
public class ReportDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_decision")
    @SequenceGenerator(name = "report_decision", sequenceName = "report_decision_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "reply_id")
    private Reply reply;

    @Column(nullable = false)
    private int revision;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ReportOutcome outcome;

    private String rule;

    private String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    /** Null where nobody at the desk decided. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "entry_id")
    private AuditEntry entry;

    @Column(name = "decided_at", nullable = false)
    private Instant at;

    @Column(nullable = false)
    private boolean illegal;

    protected ReportDecision() {}

    private ReportDecision(Reply reply, ReportOutcome outcome, Instant at) {
        this.reply = reply;
        this.revision = reply.revision();
        this.outcome = outcome;
        this.at = at;
    }

    /** Somebody at the desk has decided. */
    static ReportDecision of(ReportOutcome outcome, AuditEntry entry) {
        var decision = new ReportDecision(entry.reply(), outcome, entry.at());
        decision.entry = entry;
        decision.account = entry.account().orElse(null);
        decision.rule = entry.rule().orElse(null);
        decision.reason = entry.reason().orElse(null);
        return decision;
    }

    /** There is nothing to decide about any more. */
    static ReportDecision gone(Reply reply, Instant at) {
        return new ReportDecision(reply, ReportOutcome.GONE, at);
    }

    void callIllegal() {
        illegal = true;
    }

    /** Whether the reply was taken down as illegal content; the reason says by which law. */
    public boolean isIllegal() {
        return illegal;
    }

    public Long id() {
        return id;
    }

    public Reply reply() {
        return reply;
    }

    public ReportOutcome outcome() {
        return outcome;
    }

    /** The house rule that the reply breaks, if it was taken down. */
    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Instant at() {
        return at;
    }

    Optional<AuditEntry> entry() {
        return Optional.ofNullable(entry);
    }

    boolean isBy(Account somebody) {
        return account != null && account.id().equals(somebody.id());
    }
}
