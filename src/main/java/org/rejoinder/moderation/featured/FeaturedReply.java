package org.rejoinder.moderation.featured;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.reply.Reply;

/** That an editor has picked a reply. While it is not public nobody sees that; public again, it is featured again. */
@Entity
@Table(name = "featured_reply")
public class FeaturedReply {

    @Id
    @Column(name = "reply_id")
    private long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "reply_id", insertable = false, updatable = false)
    private Reply reply;

    @Column(name = "article_id", nullable = false)
    private long articleNumber;

    /** Null if it came from elsewhere, or the account is gone. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account by;

    @Column(name = "featured_at", nullable = false)
    private Instant at;

    @Column(name = "mail_due_at")
    private Instant mailDueAt;

    protected FeaturedReply() {}

    FeaturedReply(Reply reply, Account by, Instant at, Instant mailDueAt) {
        this.id = reply.id();
        this.reply = reply;
        this.articleNumber = reply.article().id();
        this.by = by;
        this.at = at;
        this.mailDueAt = mailDueAt;
    }

    /** Its writer is told, or need not be. */
    public void settleMail() {
        mailDueAt = null;
    }

    public boolean isMailDue(Instant now) {
        return mailDueAt != null && !mailDueAt.isAfter(now);
    }

    public Reply reply() {
        return reply;
    }

    public Optional<Account> by() {
        return Optional.ofNullable(by);
    }

    public Instant at() {
        return at;
    }
}
