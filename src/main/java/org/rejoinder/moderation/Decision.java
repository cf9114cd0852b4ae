package org.rejoinder.moderation;

import java.time.Instant;
import org.rejoinder.reply.Reply;

/** What a moderator decides about a held reply. */
@FunctionalInterface
public interface Decision {

    /** The longest reason, in characters. */
    int LONGEST_REASON = 500;

    void applyTo(Reply reply, Instant now);

    static Decision publish() {
        return Reply::publish;
    }

    /** @param reason what the writer is told on the receipt; null for none */
    static Decision reject(String reason) {
        return (reply, now) -> reply.reject(reason);
    }

    static Decision spam() {
        return (reply, now) -> reply.markAsSpam();
    }
}
