package org.rejoinder.moderation;

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
import org.rejoinder.people.Account;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** One change of a reply's state: who, when, from what to what, through which door. Written once. */
@Entity
@Table(name = "audit")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit")
    @SequenceGenerator(name = "audit", sequenceName = "audit_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private Instant at;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "reply_id")
    private Reply reply;

    @Column(nullable = false)
    private int revision;

    @Column(name = "from_state", nullable = false)
    @Enumerated(EnumType.STRING)
    private ReplyState from;

    @Column(name = "to_state", nullable = false)
    @Enumerated(EnumType.STRING)
    private ReplyState to;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(nullable = false)
    private String actor;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Door door;

    private String reason;

    protected AuditEntry() {}

    AuditEntry(Reply reply, ReplyState from, Actor actor, Door door, Instant at) {
        this.reply = reply;
        this.revision = reply.revision();
        this.from = from;
        this.to = reply.state();
        this.reason = reply.reason().orElse(null);
        this.account = actor.account();
        this.actor = actor.name();
        this.door = door;
        this.at = at;
    }

    public Long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public ReplyState from() {
        return from;
    }

    public ReplyState to() {
        return to;
    }

    public String actor() {
        return actor;
    }

    Reply reply() {
        return reply;
    }
}
