package org.rejoinder.moderation;

import java.time.Instant;
import java.util.Optional;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * What a reply was before it is changed, taken under its lock: what the audit records, so that an undo can restore it, and
 * what the counts subtract.
 *
 * @param cluster the group of near-identical replies that it belonged to
 */
public record ReplySnapshot(ReplyState state, Optional<Instant> publishedAt, Optional<Long> cluster) {

    public static ReplySnapshot of(Reply reply) {
        return new ReplySnapshot(reply.state(), reply.publishedAt(), reply.cluster());
    }
}
