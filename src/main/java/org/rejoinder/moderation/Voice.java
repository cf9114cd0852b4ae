package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rejoinder.reply.Counts;
import org.rejoinder.reply.Lessons;
import org.rejoinder.reply.Moves;
import org.rejoinder.reply.Origin;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.Revision;
import org.rejoinder.reply.Revisions;

/**
 * What writers still do about a reply they have left: change it, take it back, say that a decision was wrong. Under the same
 * locks and by the same compare-and-set as what moderators do, with a row in the audit.
 */
@ApplicationScoped
@Transactional
public class Voice {

    /** Somebody known here may mend so soon what has just gone live, and it stays live. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    static final Actor WRITER = Actor.site("Its writer");

    @Inject
    private Replies replies;

    @Inject
    private Revisions revisions;

    @Inject
    private Audit audit;

    @Inject
    private Lessons lessons;

    @Inject
    private Counts counts;

    @Inject
    private Event<Decided> decided;

    @Inject
    private Clock clock;

    public Choices choices(Reply reply) {
        return Choices.about(reply, clock.instant());
    }

    /**
     * It says something else from now on, and waits for a moderator again; unless it has only just gone live, is by somebody
     * known here, and nothing speaks against it.
     *
     * @throws AlreadyDecided if it is not what was shown any more
     * @throws TooLate if it may not be changed any more
     */
    public Reply revise(Shown shown, Revision revision, Origin origin) {
        Reply reply = asShown(shown);
        Instant now = clock.instant();
        if (!Choices.about(reply, now).revise()) {
            throw new TooLate();
        }
        var before = ReplySnapshot.of(reply);
        audit.reach();
        if (before.state() != ReplyState.HELD) {
            reply.hold();
        }
        // What was learnt from the words that are about to go must be forgotten while they are there
        lessons.follow(List.of(reply));
        var outcome = revisions.revise(reply, revision, origin, now);
        if (before.state() == ReplyState.SPAM && outcome.spam()) {
            reply.markAsSpam();
        } else if (outcome.trusted()
                && before.publishedAt()
                        .filter(at -> at.plus(AT_ONCE).isAfter(now))
                        .isPresent()) {
            reply.publish(before.publishedAt().get());
        }
        AuditEntry entry = audit.record(AuditEntry.changed(Act.REVISED, reply, before, WRITER, Door.RECEIPT, now));
        if (reply.state() == ReplyState.HELD) {
            reply.recordedIn(entry.id());
        }
        lessons.follow(List.of(reply));
        counts.apply(new Moves().andApart(before.state(), reply, before.cluster()));
        decided.fire(Decided.about(List.of(reply), WRITER.name()));
        return reply;
    }

    /** It is not public any more, and nobody will decide about it. Said again, nothing happens. */
    public void withdraw(long number, Door door) {
        Reply reply = replies.forChange(number).orElseThrow(NoSuchReply::new);
        if (Choices.about(reply, clock.instant()).withdraw()) {
            var before = ReplySnapshot.of(reply);
            reply.withdraw();
            record(Act.WITHDRAWN, reply, before, door);
        }
    }

    /**
     * Somebody else than whoever decided first looks at it again.
     *
     * @throws AlreadyDecided if it is not what was shown any more
     * @throws TooLate if there is nothing to appeal against, or somebody has
     */
    public void appeal(Shown shown, String why) {
        Reply reply = asShown(shown);
        Instant now = clock.instant();
        if (!Choices.about(reply, now).appeal()) {
            throw new TooLate();
        }
        var before = ReplySnapshot.of(reply);
        reply.appeal(why, now);
        record(Act.APPEALED, reply, before, Door.RECEIPT);
    }

    private void record(Act act, Reply reply, ReplySnapshot before, Door door) {
        AuditEntry entry = audit.record(AuditEntry.changed(act, reply, before, WRITER, door, clock.instant()));
        reply.recordedIn(entry.id());
        lessons.follow(List.of(reply));
        counts.apply(Moves.from(before.state(), reply));
        decided.fire(Decided.about(List.of(reply), WRITER.name()));
    }

    private Reply asShown(Shown shown) {
        Reply reply = replies.forChange(shown.reply()).orElseThrow(NoSuchReply::new);
        if (!shown.isStill(reply)) {
            throw audit.lastChangeOf(reply);
        }
        return reply;
    }
}
