package org.rejoinder.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * What a moderator decides about a reply.
 *
 * @param outcome what the reply becomes
 * @param rule the house rule that a rejected reply breaks, in words; null for none
 * @param reason what the writer is told besides; null for nothing
 */
public record Decision(ReplyState outcome, String rule, String reason) implements Serializable {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    public static Decision publish() {
        return new Decision(ReplyState.PUBLISHED, null, null);
    }

    public static Decision reject(String rule, String reason) {
        return new Decision(ReplyState.REJECTED, rule, reason);
    }

    public static Decision spam() {
        return new Decision(ReplyState.SPAM, null, null);
    }

    /** Back into the queue. */
    public static Decision hold() {
        return new Decision(ReplyState.HELD, null, null);
    }

    public void applyTo(Reply reply, Instant now) {
        switch (outcome) {
            case PUBLISHED -> reply.publish(now);
            case REJECTED -> reply.reject(rule, reason);
            case SPAM -> reply.markAsSpam();
            case HELD -> reply.hold();
            case WITHDRAWN, ERASED -> throw new IllegalArgumentException("only its writer takes a reply back");
        }
    }
}
