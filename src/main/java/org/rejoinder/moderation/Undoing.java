package org.rejoinder.moderation;

import java.util.Optional;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** Puts a reply back to where it was: what it was before was recorded when it became that. */
final class Undoing {

    private Undoing() {}

    /** @param before the audit row of the change before the one that is undone */
    static void restore(Reply reply, AuditEntry undone, Optional<AuditEntry> before) {
        reply.restore(
                undone.from(),
                before.filter(entry -> entry.to() == ReplyState.PUBLISHED)
                        .map(AuditEntry::at)
                        .orElse(null),
                before.flatMap(AuditEntry::rule).orElse(null),
                before.flatMap(AuditEntry::reason).orElse(null),
                before.map(AuditEntry::id).orElse(null));
    }
}
