package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.rejoinder.people.Account;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * Decides about replies. Every change is one compare-and-set on what was shown, under the lock of the reply's row: of two
 * who decide at once, one wins and the other learns who, when and what. One audit row for each change, in its transaction.
 */
@ApplicationScoped
@Transactional
public class Moderation {

    @Inject
    private Replies replies;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * @throws AlreadyDecided if the reply is no longer held, or was revised since it was shown
     */
    public AuditEntry decide(Account moderator, Shown shown, Decision decision, Door door) {
        requireModerator(moderator);
        return decide(Actor.of(moderator), shown, decision, door, clock.instant());
    }

    /** A decision that came with imported or sample content, made when that content says. */
    public AuditEntry adopt(String origin, Shown shown, Decision decision, Door door, Instant at) {
        return decide(Actor.site(origin), shown, decision, door, at);
    }

    /**
     * Undoes the decision recorded in this entry: the reply is held again.
     *
     * @throws AlreadyDecided if something else has happened to the reply since
     */
    public AuditEntry undo(Account moderator, long entry, Door door) {
        requireModerator(moderator);
        AuditEntry undone = audit.with(entry).orElseThrow(NoSuchReply::new);
        Reply reply = replies.forChange(undone.reply().id()).orElseThrow(NoSuchReply::new);
        if (!reply.isRecordedIn(entry) || reply.state() == ReplyState.HELD) {
            throw audit.lastChangeOf(reply);
        }
        ReplyState from = reply.state();
        reply.hold();
        return audit.record(new AuditEntry(reply, from, Actor.of(moderator), door, clock.instant()));
    }

    private AuditEntry decide(Actor actor, Shown shown, Decision decision, Door door, Instant at) {
        Reply reply = replies.forChange(shown.reply()).orElseThrow(NoSuchReply::new);
        if (reply.revision() != shown.revision() || reply.state() != ReplyState.HELD) {
            throw audit.lastChangeOf(reply);
        }
        decision.applyTo(reply, at);
        return audit.record(new AuditEntry(reply, ReplyState.HELD, actor, door, at));
    }

    private static void requireModerator(Account account) {
        if (!account.role().moderates()) {
            throw new NotAModerator();
        }
    }
}
