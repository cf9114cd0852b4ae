package org.rejoinder.moderation.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.mail.Outbox;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.ReplyChanges;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.origin.OriginDigests;

/**
 * Erases what people wrote: text, name, website, signals, former wordings, what the learner and the search know of it, mail
 * that has not left, and in the end the address. What stays is the place in the thread, and the rows of the audit, which
 * hold no word of it.
 */
@ApplicationScoped
public class Erasure {

    private static final int CHUNK = 200;

    @Inject
    private Replies replies;

    @Inject
    private OriginDigests origins;

    @Inject
    private Commenters commenters;

    @Inject
    private Outbox outbox;

    @Inject
    private ReplyChanges changes;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Erasure self;

    /**
     * Everything by this writer; after a crash, what is left can be erased by asking again.
     *
     * @param by who does it for them at the desk; empty if they do it themselves
     */
    public void everythingBy(long writer, Optional<Account> by) {
        while (self.next(writer, by)) {
            // and the next
        }
    }

    /**
     * In a transaction of its own.
     *
     * @return whether there was something left
     */
    @Transactional
    public boolean next(long number, Optional<Account> by) {
        Optional<Commenter> found = commenters.with(number);
        if (found.isEmpty()) {
            return false;
        }
        Commenter commenter = found.get();
        List<Long> some = replies.numbersBy(commenter, CHUNK);
        if (some.isEmpty()) {
            forgetWriter(number);
            return false;
        }
        Actor actor = by.map(Actor::of).orElse(WriterActions.WRITER);
        Channel channel = by.isPresent() ? Channel.DESK : Channel.MY_DATA;
        eraseRecorded(some, actor, channel);
        return true;
    }

    /** Everything under this article, whoever wrote it; a chunk of it in a transaction, each with its row in the audit. */
    public void everythingOn(long article, Account by) {
        by.require(Permission.CHANGE_SETTINGS);
        while (self.nextOn(article, by)) {
            // and the next
        }
    }

    /** @return whether there was something left */
    @Transactional
    public boolean nextOn(long article, Account by) {
        by.require(Permission.CHANGE_SETTINGS);
        List<Long> some = replies.numbersOn(article, CHUNK);
        eraseRecorded(some, Actor.of(by), Channel.DESK);
        return !some.isEmpty();
    }

    /**
     * Nothing is left of what was imported and is taken back. One row of the audit tells of all of them: nobody here has decided
     * about any.
     *
     * @param locked by this transaction
     * @param why for that row
     */
    public void removeImported(List<Reply> locked, Account by, String why) {
        if (locked.isEmpty()) {
            return;
        }
        by.require(Permission.MOVE_CONTENT);
        Instant now = clock.instant();
        Actor actor = Actor.of(by);
        erase(locked, now, actor, null);
        audit.record(AuditEntry.of(AuditAction.PURGED, actor, why, Channel.DESK, now));
    }

    private void eraseRecorded(List<Long> some, Actor actor, Channel channel) {
        Instant now = clock.instant();
        List<Reply> locked = replies.forChange(some).stream()
                .filter(reply -> reply.state() != ReplyState.ERASED)
                .toList();
        erase(
                locked,
                now,
                actor,
                (reply, before) -> AuditEntry.changed(AuditAction.ERASED, reply, before, actor, channel, now));
    }

    /** Nothing is left of theirs; nor of them from now on, nor of what waited to be mailed to them. */
    void forgetWriter(long number) {
        commenters.with(number).ifPresent(commenter -> {
            outbox.forget(commenter);
            commenters.remove(commenter);
        });
    }

    /**
     * Replies that are locked; mail that tells of them goes first, since whoever sends it holds it and waits for nothing else.
     *
     * @param row null if each need not be recorded
     */
    void erase(List<Reply> some, Instant at, Actor by, ReplyChanges.Row row) {
        outbox.forgetAbout(some.stream().map(Reply::id).toList());
        origins.forget(some.stream().map(Reply::id).toList());
        changes.erase(some, at, by.name(), row);
    }
}
