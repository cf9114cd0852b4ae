package org.rejoinder.moderation.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.mail.Outbox;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.ConcurrentDecisionException;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.ReplyChanges;
import org.rejoinder.moderation.ReplyNotFoundException;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyEdit;
import org.rejoinder.reply.ReplyEditing;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.Rescreening;
import org.rejoinder.reply.SubmissionOrigin;

/**
 * What writers still do about a reply they have left: change it, take it back, say that a decision was wrong. Under the same
 * locks and by the same compare-and-set as what moderators do, with a row in the audit.
 */
@ApplicationScoped
@Transactional
public class WriterActions {

    /** Somebody known here may mend so soon what has just gone live, and it stays live. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    static final Actor WRITER = Actor.site("Its writer");

    @Inject
    private Replies replies;

    @Inject
    private ReplyEditing replyEditing;

    @Inject
    private Rescreening rescreening;

    @Inject
    private Commenters commenters;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Inject
    private ReplyChanges changes;

    @Inject
    private Clock clock;

    public WriterPermissions choices(Reply reply) {
        return WriterPermissions.about(reply, clock.instant());
    }

    /**
     * It says something else from now on, and waits for a moderator again, after a rejection, too; unless it has only just gone
     * live, is by somebody known here, and nothing speaks against it. What it says already changes nothing: the mark of an earlier change stays.
     *
     * @throws ConcurrentDecisionException if it is not what was shown any more
     * @throws TooLateException if it may not be changed any more
     */
    public Reply revise(ExpectedVersion expectedVersion, ReplyEdit replyEdit, SubmissionOrigin submissionOrigin) {
        Reply reply = asShown(expectedVersion);
        Instant now = clock.instant();
        if (!WriterPermissions.about(reply, now).revise()) {
            throw new TooLateException();
        }
        if (replyEdit.isSaidBy(reply)) {
            return reply;
        }
        changes.changeWords(
                reply,
                each -> revise(each, replyEdit, submissionOrigin, now),
                (each, before) -> AuditEntry.changed(AuditAction.REVISED, each, before, WRITER, Channel.RECEIPT, now));
        return reply;
    }

    private void revise(Reply reply, ReplyEdit replyEdit, SubmissionOrigin submissionOrigin, Instant now) {
        ReplyState before = reply.state();
        Optional<Instant> published = reply.publishedAt();
        if (before == ReplyState.REJECTED) {
            reply.resubmit(now);
        } else if (before != ReplyState.HELD) {
            reply.hold();
        }
        var outcome = replyEditing.revise(reply, replyEdit, submissionOrigin, now);
        if (before == ReplyState.SPAM && outcome.spam()) {
            reply.markAsSpam();
        } else if (outcome.trusted()
                && published.filter(at -> at.plus(AT_ONCE).isAfter(now)).isPresent()) {
            reply.publish(published.get());
        }
    }

    /**
     * It is by whoever has this address from now on, and screened as theirs; it waits as it did. Who had the mistyped one is
     * forgotten with the next night if nothing else is theirs.
     *
     * @throws ConcurrentDecisionException if it is not what was shown any more
     * @throws TooLateException if somebody has decided, or has shown that it is theirs
     */
    public void correctAddress(ExpectedVersion expectedVersion, EmailAddress address) {
        Reply reply = asShown(expectedVersion);
        Instant now = clock.instant();
        if (!WriterPermissions.about(reply, now).correctAddress()) {
            throw new TooLateException();
        }
        Commenter writer = commenters.of(address, now);
        if (writer.id().equals(reply.writer().id())) {
            return;
        }
        outbox.forgetAbout(List.of(reply.id()));
        changes.change(
                reply,
                each -> {
                    each.correctWriter(writer, now);
                    rescreening.letsThrough(each);
                },
                (each, before) ->
                        AuditEntry.changed(AuditAction.READDRESSED, each, before, WRITER, Channel.RECEIPT, now));
    }

    /** It is not public any more, and nobody will decide about it. Said again, nothing happens. */
    public void withdraw(long number, Channel channel) {
        withdraw(List.of(replies.forChange(number).orElseThrow(ReplyNotFoundException::new)), channel);
    }

    /** As many at once; those that do not exist are left out. */
    public void withdraw(Collection<Long> numbers, Channel channel) {
        withdraw(replies.forChange(numbers), channel);
    }

    private void withdraw(List<Reply> locked, Channel channel) {
        Instant now = clock.instant();
        changes.change(
                locked.stream()
                        .filter(reply -> WriterPermissions.about(reply, now).withdraw())
                        .toList(),
                Reply::withdraw,
                (reply, before) -> AuditEntry.changed(AuditAction.WITHDRAWN, reply, before, WRITER, channel, now));
    }

    /**
     * Somebody else than whoever decided first looks at it again.
     *
     * @throws ConcurrentDecisionException if it is not what was shown any more
     * @throws TooLateException if there is nothing to appeal against, or somebody has
     */
    public void appeal(ExpectedVersion expectedVersion, String why) {
        Reply reply = asShown(expectedVersion);
        Instant now = clock.instant();
        if (!WriterPermissions.about(reply, now).appeal()) {
            throw new TooLateException();
        }
        changes.change(
                reply,
                each -> each.appeal(why, now),
                (each, before) -> AuditEntry.changed(AuditAction.APPEALED, each, before, WRITER, Channel.RECEIPT, now));
    }

    private Reply asShown(ExpectedVersion expectedVersion) {
        Reply reply = replies.forChange(expectedVersion.reply()).orElseThrow(ReplyNotFoundException::new);
        if (!expectedVersion.isStill(reply)) {
            throw audit.lastChangeOf(reply);
        }
        return reply;
    }
}
