package org.rejoinder.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rejoinder.reply.Reply;

/** That an answer is public is to be told to the writer of what it answers. */
@Entity
@Table(name = "notice")
class AnswerNotification {

    @Id
    @Column(name = "answer_id")
    private long answerId;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "answer_id", insertable = false, updatable = false)
    private Reply answer;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "reply_id")
    private Reply reply;

    @Column(name = "published_at", nullable = false)
    private Instant publishedAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(name = "told_at")
    private Instant toldAt;

    protected AnswerNotification() {}

    AnswerNotification(Reply answer, Reply reply, Instant publishedAt, Instant dueAt) {
        this.answerId = answer.id();
        this.answer = answer;
        this.reply = reply;
        this.publishedAt = publishedAt;
        this.dueAt = dueAt;
    }

    /** Nothing more is to be told, whether it was or was of no use any more. */
    void settle(Instant now) {
        toldAt = now;
    }

    Reply answer() {
        return answer;
    }

    Reply reply() {
        return reply;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
