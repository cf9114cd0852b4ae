package org.rejoinder.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That something was decided about a reply, which its writer is to be told. */
@Entity
@Table(name = "decision_notice")
class DecisionNotification {

    @Id
    @Column(name = "reply_id")
    private long reply;

    /** Null when there is nothing to tell. */
    @Column(name = "due_at")
    private Instant dueAt;

    /** The audit row of the last decision that was told, or found to be of no use. */
    @Column(name = "told_entry")
    private Long toldEntry;

    @Column(name = "told_at")
    private Instant toldAt;

    protected DecisionNotification() {}

    DecisionNotification(long reply) {
        this.reply = reply;
    }

    /** Unless this decision was told before something that was undone. */
    void plan(long entry, Instant due) {
        dueAt = toldEntry != null && toldEntry == entry ? null : due;
    }

    void postpone(Instant due) {
        dueAt = due;
    }

    /** @param entry of the decision; null if none is there any more */
    void settle(Long entry, Instant now) {
        dueAt = null;
        toldEntry = entry == null ? toldEntry : entry;
        toldAt = now;
    }

    boolean isDue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    boolean isTold(long entry) {
        return toldEntry != null && toldEntry == entry;
    }

    long reply() {
        return reply;
    }
}
