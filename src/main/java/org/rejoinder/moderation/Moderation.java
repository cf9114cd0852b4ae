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
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
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
    private ModerationPermissions moderationPermissions;

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
     * @throws ConcurrentDecisionException if the reply is no longer in the state that was shown, or says something else since
     * @throws SelfReviewException if its writer has appealed against a decision of this moderator
     */
    public AuditEntry decide(Account moderator, ExpectedVersion expectedVersion, Decision decision, Channel channel) {
        Reply reply = asShown(moderator, expectedVersion);
        if (!moderationPermissions.allowDeciding(moderator, reply)) {
            throw new SelfReviewException();
        }
        AuditEntry entry = decide(Actor.of(moderator), reply, decision, channel, clock.instant());
        secondOpinions.consider(entry, moderator);
        return entry;
    }

    /**
     * A decision that came with imported or sample content, made when that content says.
     *
     * @throws ConcurrentDecisionException as when deciding
     */
    public AuditEntry importDecision(
            String origin, ExpectedVersion expectedVersion, Decision decision, Channel channel, Instant at) {
        Reply reply = replies.forChange(expectedVersion.reply()).orElseThrow(ReplyNotFoundException::new);
        if (!expectedVersion.isStill(reply)) {
            throw audit.lastChangeOf(reply);
        }
        return decide(Actor.site(origin), reply, decision, channel, at);
    }

    /**
     * A reply that comes with imported or sample content, and what was decided about it there: one change, whose locks are
     * taken once. What was brought before is left as it is.
     *
     * @param decision empty if nothing was decided: it is held then
     */
    public Reply importReply(
            String origin,
            Submission submission,
            Instant writtenAt,
            Optional<Decision> decision,
            Channel channel,
            Instant decidedAt) {
        ReplyStored brought = replySubmissionService.store(submission, writtenAt);
        if (brought.isNew() && decision.isPresent()) {
            changes.begin(
                    brought.reply(),
                    reply -> decision.get().applyTo(reply, decidedAt),
                    (reply, before) -> AuditEntry.decided(reply, before, Actor.site(origin), channel, decidedAt));
        } else if (brought.isNew()) {
            changes.stored(brought);
        }
        return brought.reply();
    }

    private AuditEntry decide(Actor actor, Reply reply, Decision decision, Channel channel, Instant at) {
        return changes.change(
                reply,
                each -> decision.applyTo(each, at),
                (each, before) -> AuditEntry.decided(each, before, actor, channel, at));
    }

    /** What somebody who works here has just said becomes public; said again, it stays where it is. */
    Reply publishOwn(Account staff, ReplyStored said, Channel channel) {
        if (said.isNew()) {
            Instant now = clock.instant();
            changes.begin(
                    said.reply(),
                    reply -> reply.publish(now),
                    (reply, before) -> AuditEntry.answered(reply, Actor.of(staff), channel, now));
        }
        return said.reply();
    }

    /** Who changed it last, for somebody who was shown something else. */
    public ConcurrentDecisionException lastChangeOf(Reply reply) {
        return audit.lastChangeOf(reply);
    }

    /** The last decision of theirs about one reply, batches aside, that can still be undone. */
    public Optional<AuditEntry> lastUndoable(Account moderator) {
        return audit.lastStandingDecision(moderator, clock.instant().minus(UNDOABLE));
    }

    /**
     * Undoes the decision recorded in this entry: the reply is again exactly what it was before.
     *
     * @throws ConcurrentDecisionException if something else has happened to the reply since
     * @throws TooLateException if that was more than {@link #UNDOABLE} ago
     * @throws SelfReviewException if a colleague has decided about the appeal against this moderator
     */
    public AuditEntry undo(Account moderator, long entry, Channel channel) {
        AuditEntry undone =
                audit.with(entry).filter(found -> found.reply() != null).orElseThrow(ReplyNotFoundException::new);
        Reply reply = replies.forChange(undone.reply().id()).orElseThrow(ReplyNotFoundException::new);
        moderationPermissions.require(moderator, reply);
        if (!moderationPermissions.allowUndoing(moderator, undone, reply)) {
            throw new SelfReviewException();
        }
        Instant now = clock.instant();
        if (!reply.isRecordedIn(entry) || undone.act() != AuditAction.DECIDED) {
            throw audit.lastChangeOf(reply);
        }
        if (undone.at().plus(UNDOABLE).isBefore(now)) {
            throw new TooLateException();
        }
        secondOpinions.forget(List.of(entry));
        Optional<AuditEntry> previous = undone.previous().flatMap(audit::with);
        return changes.change(
                reply,
                each -> DecisionReversal.restore(each, undone, previous),
                (each, before) -> AuditEntry.undone(each, before, Actor.of(moderator), channel, now));
    }

    /**
     * Changes the name or the text of a held reply. What it said before is kept, and whoever was shown that can no longer
     * decide about it; nor can a decision of before be undone, which would bring back its state but not its words.
     *
     * @return what is now shown
     * @throws ConcurrentDecisionException as when deciding
     * @throws SelfReviewException as when deciding
     */
    public ExpectedVersion reword(
            Account moderator, ExpectedVersion expectedVersion, ModeratorEdit moderatorEdit, Channel channel) {
        Reply reply = asShown(moderator, expectedVersion);
        if (reply.state() != ReplyState.HELD) {
            throw audit.lastChangeOf(reply);
        }
        if (!moderationPermissions.allowDeciding(moderator, reply)) {
            throw new SelfReviewException();
        }
        Instant now = clock.instant();
        changes.changeWords(
                reply,
                each -> replies.reword(each, moderatorEdit.name(), moderatorEdit.text(), false, now),
                (each, before) -> AuditEntry.reworded(each, Actor.of(moderator), channel, now));
        return ExpectedVersion.of(reply);
    }

    /** The address of the writer, for somebody who says why; the audit keeps who and why, not the address. */
    public EmailAddress reveal(Account moderator, long number, String why, Channel channel) {
        moderationPermissions.requireModerator(moderator);
        Reply reply = replies.forChange(number)
                .filter(found -> found.writer() != null)
                .orElseThrow(ReplyNotFoundException::new);
        audit.record(
                AuditEntry.unchanged(AuditAction.REVEALED, reply, Actor.of(moderator), why, channel, clock.instant()));
        return commenters.addressOf(reply.writer());
    }

    private Reply asShown(Account moderator, ExpectedVersion expectedVersion) {
        Reply reply = replies.forChange(expectedVersion.reply()).orElseThrow(ReplyNotFoundException::new);
        moderationPermissions.require(moderator, reply);
        if (!expectedVersion.isStill(reply)) {
            throw audit.lastChangeOf(reply);
        }
        return reply;
    }
}
