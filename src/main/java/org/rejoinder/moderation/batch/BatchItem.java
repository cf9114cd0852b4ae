package org.rejoinder.moderation.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.audit.AuditEntry;

/** One reply of a batch, as it was counted, and what became of it. */
@Entity
@Table(name = "batch_item")
@IdClass(BatchItem.Key.class)
class BatchItem {

    /** What became of a reply in a batch. */
    enum Outcome {
        WAITING,
        DECIDED,
        /** Somebody else was first, or it says something else by now. */
        PASSED_OVER,
        /** Its writer appeals against a decision of whoever decides here. */
        OWN_DECISION,
        UNDONE
    }

    /** Which reply, in which batch. */
    static class Key implements Serializable {

        private long batch;
        private long reply;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.batch == batch && key.reply == reply;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(batch) * 31 + Long.hashCode(reply);
        }
    }

    @Id
    @Column(name = "batch_id")
    private long batch;

    @Id
    @Column(name = "reply_id")
    private long reply;

    @Column(nullable = false)
    private int revision;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Outcome fate;

    @Column(name = "entry_id")
    private Long entry;

    protected BatchItem() {}

    BatchItem(long batch, ExpectedVersion expectedVersion) {
        this.batch = batch;
        this.reply = expectedVersion.reply();
        this.revision = expectedVersion.revision();
        this.fate = Outcome.WAITING;
    }

    void decided(AuditEntry by) {
        fate = Outcome.DECIDED;
        entry = by.id();
    }

    /** @param own whether because its writer appeals against a decision of theirs */
    void skip(boolean own) {
        fate = own ? Outcome.OWN_DECISION : Outcome.PASSED_OVER;
    }

    void undone() {
        fate = Outcome.UNDONE;
    }

    long reply() {
        return reply;
    }

    int revision() {
        return revision;
    }

    /** The audit row of the decision about it. */
    Long entry() {
        return entry;
    }
}
