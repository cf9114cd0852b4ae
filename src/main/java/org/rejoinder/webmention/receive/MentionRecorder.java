package org.rejoinder.webmention.receive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.moderation.ReplyChanges;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyEditing;
import org.rejoinder.reply.ReplyRevision;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.mention.MentionContent;
import org.rejoinder.reply.mention.MentionSource;

/**
 * Makes of what was found at a page what it is here: a reply that waits, the same with other words, or none any more. A decision of a
 * moderator against it stands, whatever the page says later.
 */
@ApplicationScoped
@Transactional
class MentionRecorder {

    private static final Actor PAGE = Actor.site("Webmention");

    @Inject
    private Webmentions webmentions;

    @Inject
    private Replies replies;

    @Inject
    private ReplySubmissionService submissions;

    @Inject
    private ReplyEditing editing;

    @Inject
    private ReplyChanges changes;

    @Inject
    private Clock clock;

    /** Unless somebody else has taken it up meanwhile: then this one took too long. */
    void record(Webmention claimed, WebmentionCheck check) {
        // Replies are locked before anything else
        Optional<Reply> reply = Optional.ofNullable(webmentions.find(claimed.id()))
                .flatMap(Webmention::reply)
                .flatMap(known -> replies.forChange(known.id()));
        Webmention webmention = webmentions.locked(claimed.id());
        if (webmention == null || !webmention.isClaimedAs(claimed)) {
            return;
        }
        Instant now = clock.instant();
        if (check.content() != null) {
            mentioned(webmention, reply, check, claimed, now);
        } else if (!check.isPassing() || !webmention.retry(now)) {
            if (check.problem() == WebmentionProblem.GONE || check.problem() == WebmentionProblem.NO_LINK) {
                reply.ifPresent(mention -> takeDown(mention, now));
            }
            webmention.refuse(check.problem(), claimed, now);
        }
    }

    private void mentioned(
            Webmention webmention, Optional<Reply> reply, WebmentionCheck check, Webmention claimed, Instant now) {
        if (reply.isPresent()) {
            update(reply.get(), check.content(), now);
            webmention.accept(reply.get(), check.linked(), claimed, now);
        } else if (webmention.article().isPublished()) {
            Reply mention = submissions.receive(webmention.article(), check.content());
            webmention.accept(mention, check.linked(), claimed, now);
        } else {
            webmention.refuse(WebmentionProblem.NO_ARTICLE, claimed, now);
        }
    }

    private void update(Reply mention, MentionContent content, Instant now) {
        boolean isBack = mention.state() == ReplyState.WITHDRAWN;
        ReplyState before = isBack ? webmentions.stateBeforeLastChange(mention) : mention.state();
        if (isBack && (before == ReplyState.REJECTED || before == ReplyState.SPAM)) {
            changes.change(mention, each -> restore(each, before), updated(now));
            return;
        }
        boolean isUndecided = mention.state() == ReplyState.HELD || mention.state() == ReplyState.PUBLISHED;
        if (isBack || isUndecided && !isSaidBy(mention, content)) {
            changes.changeWords(
                    mention,
                    each -> {
                        hold(each);
                        editing.revise(each, content, now);
                    },
                    updated(now));
        }
    }

    private static ReplyChanges.Row updated(Instant now) {
        return (each, before) ->
                AuditEntry.changed(AuditAction.MENTION_UPDATED, each, before, PAGE, Channel.SERVER, now);
    }

    /** What a page that was gone shows again waits, too. */
    private static void hold(Reply mention) {
        if (mention.state() == ReplyState.WITHDRAWN) {
            restore(mention, ReplyState.HELD);
        } else if (mention.state() == ReplyState.PUBLISHED) {
            mention.hold();
        }
    }

    private static void restore(Reply mention, ReplyState before) {
        mention.restore(
                before,
                null,
                mention.rule().orElse(null),
                mention.reason().orElse(null),
                mention.lastEntry().orElse(null));
    }

    /** What somebody at the desk has changed is said there as it was before. */
    private boolean isSaidBy(Reply mention, MentionContent content) {
        Optional<ReplyRevision> before = mention.editedAt()
                .map(edited -> replies.formerWordingsOf(List.of(mention.id())).get(mention.id()));
        return before.map(ReplyRevision::name).orElse(mention.name()).equals(content.name())
                && before.map(ReplyRevision::text).orElse(mention.text()).equals(content.text())
                && mention.mention()
                        .map(MentionSource::kind)
                        .filter(content.kind()::equals)
                        .isPresent();
    }

    /** One that was rejected, too: to undo that would make it public. */
    private void takeDown(Reply mention, Instant now) {
        if (mention.state() != ReplyState.WITHDRAWN && mention.state() != ReplyState.ERASED) {
            changes.change(
                    mention,
                    Reply::withdraw,
                    (each, before) ->
                            AuditEntry.changed(AuditAction.MENTION_GONE, each, before, PAGE, Channel.SERVER, now));
        }
    }

    /** What is erased does not come back when somebody says again where it stands. */
    void changed(@Observes RepliesChanged changed) {
        List<Long> erased = changed.moves().stream()
                .filter(move -> move.to() == ReplyState.ERASED)
                .map(RepliesChanged.Move::reply)
                .toList();
        if (!erased.isEmpty()) {
            webmentions.erase(erased);
        }
    }
}
