package org.rejoinder.moderation;

import java.time.Instant;
import java.util.Optional;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** Puts a reply back to where it was: what it was before was recorded when it became that. */
public final class DecisionReversal {

    private DecisionReversal() {}

    /** @param previous the audit row of the change before the one that is undone */
    public static void restore(Reply reply, AuditEntry undone, Optional<AuditEntry> previous) {
        reply.restore(
                undone.from(),
                undone.from() == ReplyState.PUBLISHED ? publicSince(reply, undone, previous) : null,
                previous.flatMap(AuditEntry::rule).orElse(null),
                previous.flatMap(AuditEntry::reason).orElse(null),
                previous.map(AuditEntry::id).orElse(null));
    }

    /** Rows from before that was recorded are fewer than minutes old; what no person had decided is public since it came in. */
    private static Instant publicSince(Reply reply, AuditEntry undone, Optional<AuditEntry> previous) {
        return undone.wasPublishedAt()
                .or(() -> previous.filter(entry -> entry.to() == ReplyState.PUBLISHED)
                        .map(AuditEntry::at))
                .orElseGet(reply::submittedAt);
    }
}
