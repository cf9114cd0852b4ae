package org.rejoinder.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That the mail about a reply has not left yet, because too many were coming in. */
@Entity
@Table(name = "delayed_receipt")
class DelayedReceipt {

    @Id
    @Column(name = "reply_id")
    private long reply;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    protected DelayedReceipt() {}

    DelayedReceipt(Reply reply, Instant receivedAt) {
        this.reply = reply.id();
        this.receivedAt = receivedAt;
    }
}
