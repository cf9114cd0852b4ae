package org.rejoinder.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.rejoinder.account.Account;

/** Somebody is reading a reply. It binds nobody and ends by itself. */
@Entity
public class Claim {

    @Id
    @Column(name = "reply_id")
    private long reply;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    protected Claim() {}

    Claim(long reply) {
        this.reply = reply;
    }

    boolean isFreeFor(Account other, Instant now) {
        return account == null || account.id().equals(other.id()) || endsAt.isBefore(now);
    }

    void hold(Account by, Instant until) {
        account = by;
        endsAt = until;
    }

    long reply() {
        return reply;
    }

    String name() {
        return account.name();
    }
}
