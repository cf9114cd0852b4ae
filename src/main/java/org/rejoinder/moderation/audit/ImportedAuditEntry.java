package org.rejoinder.moderation.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.reply.ReplyState;

/** One thing that was done on the site that all of this is from, as its log told it. It is in no chain. */
@Entity
@Table(name = "imported_audit")
public class ImportedAuditEntry {

    /** Its place in that log. */
    @Id
    private long number;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AuditAction act;

    @Column(name = "reply_id")
    private Long replyNumber;

    private Integer revision;

    @Column(name = "from_state")
    @Enumerated(EnumType.STRING)
    private ReplyState from;

    @Column(name = "to_state")
    @Enumerated(EnumType.STRING)
    private ReplyState to;

    @Column(name = "account_id")
    private Long accountNumber;

    /** Empty once it is not kept any more. */
    @Column(nullable = false)
    private String actor;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Channel door;

    private String rule;

    private String reason;

    protected ImportedAuditEntry() {}

    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public AuditAction act() {
        return act;
    }

    public Optional<Long> replyNumber() {
        return Optional.ofNullable(replyNumber);
    }

    /** Null for what is about no reply. */
    public Integer revision() {
        return revision;
    }

    /** Null for what is about no reply. */
    public ReplyState from() {
        return from;
    }

    /** Null for what is about no reply. */
    public ReplyState to() {
        return to;
    }

    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Channel door() {
        return door;
    }
}
