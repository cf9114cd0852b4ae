package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rejoinder.people.Account;
import org.rejoinder.people.EmailAddress;
import org.rejoinder.people.Writers;
import org.rejoinder.reply.Counts;
import org.rejoinder.reply.Lessons;
import org.rejoinder.reply.Moves;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * Decides about replies. Every change is one compare-and-set on what was shown, under the lock of the reply's row: of two
 * who decide at once, one wins and the other learns who, when and what. One audit row for each change, and the counts, in
 * its transaction; what the learner learns, too. Everybody takes the locks in one order: replies by number, the end of the
 * audit, the learner, the counts.
 */
@ApplicationScoped
@Transactional
public class Moderation {

    /** How long a decision can be undone. */
    public static final Duration UNDOABLE = Duration.ofMinutes(15);

    @Inject
    private Replies replies;

    @Inject
    private Rights rights;

    @Inject
    private Audit audit;

    @Inject
    private Lessons lessons;

    @Inject
    private Counts counts;

    @Inject
    private SecondOpinions secondOpinions;

    @Inject
    private Writers writers;

    @Inject
    private Event<Decided> decided;

    @Inject
    private Clock clock;

    /**
     * @throws AlreadyDecided if the reply is no longer in the state that was shown, or says something else since
     * @throws OwnDecision if its writer has appealed against a decision of this moderator
     */
    public AuditEntry decide(Account moderator, Shown shown, Decision decision, Door door) {
        Reply reply = asShown(moderator, shown);
        if (!rights.allowDeciding(moderator, reply)) {
            throw new OwnDecision();
        }
        AuditEntry entry = decide(Actor.of(moderator), reply, decision, door, clock.instant());
        secondOpinions.consider(entry, moderator);
        return entry;
    }

    /** A decision that came with imported or sample content, made when that content says. */
    public AuditEntry adopt(String origin, Shown shown, Decision decision, Door door, Instant at) {
        Reply reply = replies.forChange(shown.reply()).orElseThrow(NoSuchReply::new);
        return decide(Actor.site(origin), reply, decision, door, at);
    }

    private AuditEntry decide(Actor actor, Reply reply, Decision decision, Door door, Instant at) {
        var before = ReplySnapshot.of(reply);
        decision.applyTo(reply, at);
        return record(AuditEntry.decided(reply, before, actor, door, at), reply);
    }

    /** The last steps of every decision, in the order of the locks. */
    private AuditEntry record(AuditEntry entry, Reply reply) {
        audit.record(entry);
        reply.recordedIn(entry.id());
        lessons.follow(List.of(reply));
        counts.apply(Moves.from(entry.from(), reply));
        decided.fire(Decided.about(List.of(reply), entry.actor()));
        return entry;
    }

    /** What somebody who works here has just said becomes public; said again, it stays where it is. */
    Reply publishOwn(Account staff, Reply said, Door door) {
        if (said.lastEntry().isEmpty()) {
            Instant now = clock.instant();
            said.publish(now);
            record(AuditEntry.answered(said, Actor.of(staff), door, now), said);
        }
        return said;
    }

    /**
     * Undoes the decision recorded in this entry: the reply is again exactly what it was before.
     *
     * @throws AlreadyDecided if something else has happened to the reply since
     * @throws TooLate if that was more than {@link #UNDOABLE} ago
     * @throws OwnDecision if a colleague has decided about the appeal against this moderator
     */
    public AuditEntry undo(Account moderator, long entry, Door door) {
        AuditEntry undone =
                audit.with(entry).filter(found -> found.reply() != null).orElseThrow(NoSuchReply::new);
        Reply reply = replies.forChange(undone.reply().id()).orElseThrow(NoSuchReply::new);
        rights.require(moderator, reply);
        if (!rights.allowUndoing(moderator, undone, reply)) {
            throw new OwnDecision();
        }
        Instant now = clock.instant();
        if (!reply.isRecordedIn(entry) || undone.act() != Act.DECIDED) {
            throw audit.lastChangeOf(reply);
        }
        if (undone.at().plus(UNDOABLE).isBefore(now)) {
            throw new TooLate();
        }
        var before = ReplySnapshot.of(reply);
        Undoing.restore(reply, undone, undone.previous().flatMap(audit::with));
        secondOpinions.forget(List.of(entry));
        AuditEntry record = audit.record(AuditEntry.undone(reply, before, Actor.of(moderator), door, now));
        lessons.follow(List.of(reply));
        counts.apply(Moves.from(before.state(), reply));
        decided.fire(Decided.about(List.of(reply), moderator.name()));
        return record;
    }

    /**
     * Changes the name or the text of a held reply. What it said before is kept, and whoever was shown that can no longer
     * decide about it; nor can a decision of before be undone, which would bring back its state but not its words.
     *
     * @return what is now shown
     * @throws AlreadyDecided as when deciding
     * @throws OwnDecision as when deciding
     */
    public Shown reword(Account moderator, Shown shown, Rewording rewording, Door door) {
        Reply reply = asShown(moderator, shown);
        if (reply.state() != ReplyState.HELD) {
            throw audit.lastChangeOf(reply);
        }
        if (!rights.allowDeciding(moderator, reply)) {
            throw new OwnDecision();
        }
        Instant now = clock.instant();
        replies.reword(reply, rewording.name(), rewording.text(), false, now);
        AuditEntry entry = audit.record(AuditEntry.reworded(reply, Actor.of(moderator), door, now));
        reply.recordedIn(entry.id());
        decided.fire(Decided.about(List.of(reply), moderator.name()));
        return Shown.of(reply);
    }

    /** The address of the writer, for somebody who says why; the audit keeps who and why, not the address. */
    public EmailAddress reveal(Account moderator, long number, String why, Door door) {
        rights.requireModerator(moderator);
        Reply reply = replies.forChange(number).orElseThrow(NoSuchReply::new);
        audit.record(AuditEntry.revealed(reply, Actor.of(moderator), why, door, clock.instant()));
        return writers.addressOf(reply.writer());
    }

    private Reply asShown(Account moderator, Shown shown) {
        Reply reply = replies.forChange(shown.reply()).orElseThrow(NoSuchReply::new);
        rights.require(moderator, reply);
        if (!shown.isStill(reply)) {
            throw audit.lastChangeOf(reply);
        }
        return reply;
    }
}
