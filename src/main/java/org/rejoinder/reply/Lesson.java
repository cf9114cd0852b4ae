package org.rejoinder.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The learner was taught with this reply. */
@Entity
class Lesson {

    @Id
    @Column(name = "reply_id")
    private long reply;

    @Column(nullable = false)
    private boolean spam;

    protected Lesson() {}

    Lesson(Reply reply, boolean spam) {
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
