package org.rejoinder.desk.queue;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * That the writer of a rejected reply has changed it and sent it again, and why it was rejected.
 *
 * @param by who rejected it; empty if that is not known any more
 * @param rule the house rule that was named; null for none
 * @param reason what the writer was told besides; null for nothing
 * @param times how often they have sent it again
 */
public record Resubmission(String by, Instant at, String rule, String reason, int times) implements Serializable {

    /** Empty unless it waits because of that. */
    static Optional<Resubmission> of(Reply reply, List<AuditEntry> decisions) {
        if (reply.resubmissions() == 0
                || reply.state() != ReplyState.HELD
                || reply.appealOf().isPresent()) {
            return Optional.empty();
        }
        return decisions.stream()
                .filter(entry -> entry.to() == ReplyState.REJECTED)
                .max(Comparator.comparing(AuditEntry::id))
                .map(entry -> new Resubmission(
                        entry.actor(),
                        entry.at(),
                        entry.rule().orElse(null),
                        entry.reason().orElse(null),
                        reply.resubmissions()));
    }
}
