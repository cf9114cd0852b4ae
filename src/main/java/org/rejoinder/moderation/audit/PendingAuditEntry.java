package org.rejoinder.moderation.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rejoinder.account.Account;
import org.rejoinder.moderation.Actor;

/** What was done, and is not in the chain yet. */
@Entity
@Table(name = "audit_pending")
class PendingAuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_pending")
    @SequenceGenerator(name = "audit_pending", sequenceName = "audit_pending_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AuditAction act;

    @Column(name = "account_id")
    private Long account;

    @Column(nullable = false)
    private String actor;

    @Column(name = "subject_account")
    private Long subject;

    private String reason;

    @Column(name = "key_name")
    private String key;

    protected PendingAuditEntry() {}

    /** @param key the name of the key it was done with; null for none */
    PendingAuditEntry(AuditAction act, Actor actor, Long subject, String reason, Instant at, String key) {
        this.act = act;
        this.account = actor.account() == null ? null : actor.account().id();
        this.actor = actor.name();
        this.subject = subject;
        this.reason = reason;
        this.at = at;
        this.key = key;
    }

    /** The number of who did it; null if nobody at the desk did. */
    Long account() {
        return account;
    }

    /** @param by null if nobody at the desk did it */
    AuditEntry by(Account by) {
        AuditEntry entry =
                AuditEntry.of(act, new Actor(by, actor), reason, channel(), at).with(key);
        return subject == null ? entry : entry.about(subject);
    }

    private Channel channel() {
        if (key != null) {
            return Channel.REST;
        }
        return account == null ? Channel.SERVER : Channel.DESK;
    }
}
