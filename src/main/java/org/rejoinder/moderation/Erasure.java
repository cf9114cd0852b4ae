package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.mail.Outbox;
import org.rejoinder.people.Account;
import org.rejoinder.people.Writer;
import org.rejoinder.people.Writers;
import org.rejoinder.reply.Counts;
import org.rejoinder.reply.Lessons;
import org.rejoinder.reply.Moves;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * Erases what people wrote: text, name, website, signals, former wordings, what the learner and the search know of it, mail
 * that has not left, and in the end the address. What stays is the place in the thread, and the rows of the audit, which
 * hold no word of it.
 */
@ApplicationScoped
public class Erasure {

    private static final int STRETCH = 200;

    @Inject
    private Replies replies;

    @Inject
    private Writers writers;

    @Inject
    private Outbox outbox;

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
        Optional<Writer> found = writers.with(number);
        if (found.isEmpty()) {
            return false;
        }
        Writer writer = found.get();
        List<Long> some = replies.numbersBy(writer, STRETCH);
        if (some.isEmpty()) {
            forgetWriter(number);
            return false;
        }
        Actor actor = by.map(Actor::of).orElse(Voice.WRITER);
        Instant now = clock.instant();
        List<Reply> locked = replies.forChange(some).stream()
                .filter(reply -> reply.state() != ReplyState.ERASED)
                .toList();
        erase(
                locked,
                now,
                (reply, before) -> List.of(AuditEntry.changed(
                        Act.ERASED, reply, before, actor, by.isPresent() ? Door.DESK : Door.MY_DATA, now)));
        return true;
    }

    /** Nothing is left of theirs; nor of them from now on, nor of what waited to be mailed to them. */
    void forgetWriter(long number) {
        writers.with(number).ifPresent(writer -> {
            outbox.forget(writer);
            writers.remove(writer);
        });
    }

    /** What to write down about a reply that was just erased. */
    interface Rows {
        List<AuditEntry> of(Reply reply, ReplySnapshot before);
    }

    /** Of replies that are locked. */
    void erase(List<Reply> some, Instant now, Rows rows) {
        if (some.isEmpty()) {
            return;
        }
        var moves = new Moves();
        List<AuditEntry> entries = new ArrayList<>();
        for (Reply reply : some) {
            var before = ReplySnapshot.of(reply);
            reply.erase(now);
            entries.addAll(rows.of(reply, before));
            moves.andApart(before.state(), reply);
        }
        audit.record(entries);
        entries.forEach(entry -> entry.reply().recordedIn(entry.id()));
        lessons.follow(some);
        outbox.forgetAbout(some.stream().map(Reply::id).toList());
        replies.blank(some);
        counts.apply(moves);
        decided.fire(Decided.about(some, Voice.WRITER.name()));
    }
}
