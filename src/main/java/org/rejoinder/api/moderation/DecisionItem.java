package org.rejoinder.api.moderation;

import java.time.Instant;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.Reply;

/**
 * What was decided about a reply, or that it was undone.
 *
 * @param etag what the reply is now
 * @param undoableUntil null for what cannot be undone
 */
public record DecisionItem(long reply, String state, String etag, String by, Instant at, Instant undoableUntil) {

    static DecisionItem of(AuditEntry entry) {
        return of(entry, entry.at().plus(Moderation.UNDOABLE));
    }

    static DecisionItem undone(AuditEntry entry) {
        return of(entry, null);
    }

    private static DecisionItem of(AuditEntry entry, Instant undoableUntil) {
        Reply reply = entry.reply();
        return new DecisionItem(
                reply.id(),
                QueryParameters.wordOf(reply.state()),
                ReplyTag.of(ExpectedVersion.of(reply)),
                entry.actor(),
                entry.at(),
                undoableUntil);
    }
}
