package org.rejoinder.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rejoinder.account.Account;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.Reply;

/** A decision that somebody else is asked about. A verdict is an outcome, or the house rule of a rejection. */
@Entity
@Table(name = "second_opinion")
public class SecondOpinion {

    @Id
    @Column(name = "entry_id")
    private long entry;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "reply_id")
    private Reply reply;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "first_account_id")
    private Account first;

    @Column(name = "first_verdict", nullable = false)
    private String firstVerdict;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "second_account_id")
    private Account second;

    @Column(name = "second_verdict")
    private String secondVerdict;

    @Column(name = "given_at")
    private Instant givenAt;

    protected SecondOpinion() {}

    SecondOpinion(AuditEntry entry, Account first) {
        this.entry = entry.id();
        this.reply = entry.reply();
        this.first = first;
        this.firstVerdict = entry.rule().orElse(entry.to().name());
        this.askedAt = entry.at();
    }

    boolean mayBeGivenBy(Account account) {
        return second == null && !first.id().equals(account.id());
    }

    void give(Account account, Decision verdict, Instant now) {
        second = account;
        secondVerdict = verdict.rule() == null ? verdict.outcome().name() : verdict.rule();
        givenAt = now;
    }

    public long entry() {
        return entry;
    }

    public Reply reply() {
        return reply;
    }

    public Account first() {
        return first;
    }

    public String firstVerdict() {
        return firstVerdict;
    }

    public String secondVerdict() {
        return secondVerdict;
    }

    public boolean agrees() {
        return firstVerdict.equals(secondVerdict);
    }
}
