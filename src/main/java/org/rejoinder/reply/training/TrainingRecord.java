package org.rejoinder.reply.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.rejoinder.reply.Reply;

/** The learner was taught with this reply. */
@Entity
@Table(name = "lesson")
class TrainingRecord {

    @Id
    @Column(name = "reply_id")
    private long reply;

    @Column(nullable = false)
    private boolean spam;

    protected TrainingRecord() {}

    TrainingRecord(Reply reply, boolean spam) {
        this.reply = reply.id();
        this.spam = spam;
    }

    long reply() {
        return reply;
    }

    boolean isSpam() {
        return spam;
    }
}
