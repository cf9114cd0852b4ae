package org.rejoinder.moderation.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.ReplyChanges;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.Rescreening;

/**
 * What follows when somebody shows that a reply is theirs: it takes their drawing, and what the policy would have let through
 * had it known that goes live now, with its row in the audit, unless somebody has decided about it meanwhile.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProofService {

    private static final Actor SCREENING = Actor.site("Screening");

    @Inject
    private Rescreening rescreening;

    @Inject
    private ReplyChanges changes;

    /** @param reply locked */
    public void prove(Reply reply, Instant now) {
        boolean shown = reply.state() == ReplyState.PUBLISHED;
        reply.prove(now);
        reply.writer().verify(now);
        if (shown) {
            changes.redrawn(reply);
        } else if (isUndecided(reply) && rescreening.letsThrough(reply)) {
            changes.change(
                    reply,
                    held -> held.publish(now),
                    (published, before) -> AuditEntry.screened(published, SCREENING, now));
        }
    }

    private static boolean isUndecided(Reply reply) {
        return reply.state() == ReplyState.HELD
                && reply.lastEntry().isEmpty()
                && reply.article().isPublished();
    }
}
