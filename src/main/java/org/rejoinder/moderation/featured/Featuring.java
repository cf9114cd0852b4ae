package org.rejoinder.moderation.featured;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.moderation.ReplyChanges;
import org.rejoinder.moderation.ReplyNotFoundException;
import org.rejoinder.moderation.ReplySnapshot;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** Picks replies for readers to see first, about what was shown and under the lock of the reply. Said twice, it happens once. */
@ApplicationScoped
@Transactional
public class Featuring {

    /** Of one article. */
    public static final int MOST = 3;

    @Inject
    private FeaturedReplies featured;

    @Inject
    private Replies replies;

    @Inject
    private ReplyChanges changes;

    @Inject
    private Moderation moderation;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * @throws org.rejoinder.moderation.ConcurrentDecisionException if the reply is not public, or not what was shown any more
     * @throws TooManyFeaturedException if as many of the article are featured as there can be
     */
    public void feature(Account editor, ExpectedVersion shown, Channel channel) {
        Reply reply = locked(editor, shown.reply());
        if (!shown.isStill(reply) || reply.state() != ReplyState.PUBLISHED) {
            throw moderation.lastChangeOf(reply);
        }
        if (featured.with(reply.id()).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        record(AuditAction.FEATURED, reply, editor, channel, now);
        // The end of the audit is locked by now: of two editors the second counts what the first has picked
        if (featured.publishedOn(reply.article()).size() >= MOST) {
            throw new TooManyFeaturedException();
        }
        featured.add(new FeaturedReply(reply, editor, now, now.plus(Moderation.UNDOABLE)));
    }

    public void unfeature(Account editor, long number, Channel channel) {
        Reply reply = locked(editor, number);
        featured.with(number).ifPresent(pick -> {
            featured.remove(pick);
            record(AuditAction.UNFEATURED, reply, editor, channel, clock.instant());
        });
    }

    private Reply locked(Account editor, long number) {
        editor.require(Permission.PUBLISH_ARTICLES);
        return replies.forChange(number).orElseThrow(ReplyNotFoundException::new);
    }

    private void record(AuditAction action, Reply reply, Account editor, Channel channel, Instant now) {
        Actor actor = Actor.of(editor);
        audit.record(AuditEntry.changed(action, reply, ReplySnapshot.of(reply), actor, channel, now));
        changes.redrawn(reply, actor.name());
    }

    /** What its writer took back, or had erased, is nobody's pick any more. */
    void changed(@Observes RepliesChanged changed) {
        featured.remove(changed.moves().stream()
                .filter(move -> move.to().isGone())
                .map(RepliesChanged.Move::reply)
                .toList());
    }
}
