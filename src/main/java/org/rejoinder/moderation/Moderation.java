package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.ReplyStored;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;

/**
 * Decides about replies. Every change is one compare-and-set on what was shown, under the lock of the reply's row: of two
 * who decide at once, one wins and the other learns who, when and what. Every change ends in {@link ReplyChanges}.
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
    private ReplyChanges changes;

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private SecondOpinions secondOpinions;

    @Inject
    private Commenters commenters;

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

    /**
     * A decision that came with imported or sample content, made when that content says.
     *
     * @throws AlreadyDecided as when deciding
     */
    public AuditEntry adopt(String origin, Shown shown, Decision decision, Door door, Instant at) {
        Reply reply = replies.forChange(shown.reply()).orElseThrow(NoSuchReply::new);
        if (!shown.isStill(reply)) {
            throw audit.lastChangeOf(reply);
        }
        return decide(Actor.site(origin), reply, decision, door, at);
    }

    /**
     * A reply that comes with imported or sample content, and what was decided about it there: one change, whose locks are
     * taken once. What was brought before is left as it is.
     *
     * @param decision empty if nothing was decided: it is held then
     */
    public Reply bring(
            String origin,
            Submission submission,
            Instant writtenAt,
            Optional<Decision> decision,
            Door door,
            Instant decidedAt) {
        ReplyStored brought = replySubmissionService.store(submission, writtenAt);
        if (brought.isNew() && decision.isPresent()) {
            changes.begin(
                    brought.reply(),
                    reply -> decision.get().applyTo(reply, decidedAt),
                    (reply, before) -> AuditEntry.decided(reply, before, Actor.site(origin), door, decidedAt));
        } else if (brought.isNew()) {
            changes.stored(brought);
        }
        return brought.reply();
    }

    private AuditEntry decide(Actor actor, Reply reply, Decision decision, Door door, Instant at) {
        return changes.change(
                reply,
                each -> decision.applyTo(each, at),
                (each, before) -> AuditEntry.decided(each, before, actor, door, at));
    }

    /** What somebody who works here has just said becomes public; said again, it stays where it is. */
    Reply publishOwn(Account staff, ReplyStored said, Door door) {
        if (said.isNew()) {
            Instant now = clock.instant();
            changes.begin(
                    said.reply(),
                    reply -> reply.publish(now),
                    (reply, before) -> AuditEntry.answered(reply, Actor.of(staff), door, now));
        }
        return said.reply();
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
        secondOpinions.forget(List.of(entry));
        Optional<AuditEntry> previous = undone.previous().flatMap(audit::with);
        return changes.change(
                reply,
                each -> Undoing.restore(each, undone, previous),
                (each, before) -> AuditEntry.undone(each, before, Actor.of(moderator), door, now));
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
        changes.changeWords(
                reply,
                each -> replies.reword(each, rewording.name(), rewording.text(), false, now),
                (each, before) -> AuditEntry.reworded(each, Actor.of(moderator), door, now));
        return Shown.of(reply);
    }

    /** The address of the writer, for somebody who says why; the audit keeps who and why, not the address. */
    public EmailAddress reveal(Account moderator, long number, String why, Door door) {
        rights.requireModerator(moderator);
        Reply reply = replies.forChange(number)
                .filter(found -> found.writer() != null)
                .orElseThrow(NoSuchReply::new);
        audit.record(AuditEntry.revealed(reply, Actor.of(moderator), why, door, clock.instant()));
        return commenters.addressOf(reply.writer());
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
