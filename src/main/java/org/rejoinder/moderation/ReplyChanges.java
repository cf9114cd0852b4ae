package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.CounterDeltas;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.ReplyStored;
import org.rejoinder.reply.training.TrainingRecords;

/**
 * The one place where changes of replies end, through whatever door they come: what was there before is recorded in the
 * audit, the reply remembers that row, the counts follow, and whoever must know is told. Nobody else calls any of these. The
 * learner follows the audit soon after ({@link TrainingJob}); only what is no longer said it forgets here.
 *
 * <p>Locks are taken in one order: replies by number, the end of the audit, the learner, the counts. Callers have locked
 * the replies, and nothing behind them. Once a transaction has been here it locks no further reply: many replies are
 * changed in one call.
 */
@ApplicationScoped
@Transactional
public class ReplyChanges {

    private static final Actor SCREENING = Actor.site("Screening");
    private static final Actor IMPORT = Actor.site("Import");

    /** What the audit records of a change that was just made. */
    public interface Row {
        AuditEntry of(Reply reply, ReplySnapshot before);
    }

    private record Changed(Reply reply, ReplySnapshot before) {

        RepliesChanged.Move move() {
            return RepliesChanged.Move.of(reply, before.state());
        }
    }

    @Inject
    private Replies replies;

    @Inject
    private Audit audit;

    @Inject
    private TrainingRecords trainingRecords;

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private Event<RepliesChanged> decided;

    @Inject
    private Event<PublicationUndone> undone;

    @Inject
    private Event<ReplyReceived> received;

    @Inject
    private Clock clock;

    /** Changes where a reply stands; not what it says. */
    public AuditEntry change(Reply locked, Consumer<Reply> change, Row row) {
        return change(List.of(locked), change, row).get(0);
    }

    /** The same about many, whose rows come back in their order. */
    public List<AuditEntry> change(Collection<Reply> locked, Consumer<Reply> change, Row row) {
        if (locked.isEmpty()) {
            return List.of();
        }
        List<Changed> all = changed(locked, change);
        List<AuditEntry> entries = record(all, row);
        follow(all, entries.get(0).actor());
        return entries;
    }

    /** Changes what it says, too: what was learnt from its words is forgotten while they are there. */
    public AuditEntry changeWords(Reply locked, Consumer<Reply> change, Row row) {
        audit.lockEnd();
        trainingRecords.forget(List.of(locked));
        return change(locked, change, row);
    }

    /**
     * Nothing is left of what they said.
     *
     * @param by who had it erased
     * @param row null if each need not be recorded
     */
    public void erase(Collection<Reply> locked, Instant at, String by, Row row) {
        if (locked.isEmpty()) {
            return;
        }
        audit.lockEnd();
        List<Changed> all = changed(locked, reply -> reply.erase(at));
        if (row != null) {
            record(all, row);
        }
        trainingRecords.follow(locked);
        replies.purge(locked);
        follow(all, by);
    }

    /** A reader's reply has just been stored, and stands where screening has put it. */
    void stored(@Observes ReplyStored stored) {
        Reply reply = stored.reply();
        if (reply.state() != ReplyState.HELD) {
            audit.record(List.of(AuditEntry.screened(reply, SCREENING, clock.instant())));
        }
        count(reply);
    }

    /** Replies that were just brought from elsewhere, as they stood there: nobody here has decided about them, and it is no news. */
    public void imported(Collection<Reply> brought) {
        var counterDeltas = new CounterDeltas();
        brought.forEach(counterDeltas::add);
        replyCounters.apply(counterDeltas);
        brought.forEach(reply ->
                received.fire(new ReplyReceived(reply.id(), reply.article().id(), reply.state(), false)));
    }

    /** A newer export says something else of them: nobody here has decided about them, before or now, and it is no news. */
    public void reimported(Collection<Reply> locked, Consumer<Reply> change) {
        if (locked.isEmpty()) {
            return;
        }
        audit.lockEnd();
        trainingRecords.forget(locked);
        List<Changed> all = changed(locked, change);
        record(
                all,
                (reply, before) -> AuditEntry.changed(
                        AuditAction.REIMPORTED, reply, before, IMPORT, Channel.IMPORT, clock.instant()));
        count(all);
        decided.fire(RepliesChanged.about(moves(all), IMPORT.name()).asNoNews());
    }

    /** A reply that was just stored, and that nobody knows of yet, becomes at once what somebody has decided. */
    AuditEntry begin(Reply stored, Consumer<Reply> change, Row row) {
        List<Changed> all = changed(List.of(stored), change);
        AuditEntry entry = record(all, row).get(0);
        count(stored);
        return entry;
    }

    /** It looks otherwise to readers, and stands where it did. */
    public void redrawn(Reply reply) {
        redrawn(reply, SCREENING.name());
    }

    /** @param by who had it look so */
    public void redrawn(Reply reply, String by) {
        decided.fire(RepliesChanged.about(List.of(RepliesChanged.Move.of(reply, reply.state())), by));
    }

    private void count(Reply fresh) {
        replyCounters.apply(CounterDeltas.received(fresh));
        received.fire(new ReplyReceived(fresh.id(), fresh.article().id(), fresh.state()));
    }

    private static List<Changed> changed(Collection<Reply> locked, Consumer<Reply> change) {
        List<Changed> all = new ArrayList<>();
        for (Reply reply : locked) {
            var before = ReplySnapshot.of(reply);
            change.accept(reply);
            all.add(new Changed(reply, before));
        }
        return all;
    }

    private List<AuditEntry> record(List<Changed> all, Row row) {
        List<AuditEntry> entries =
                all.stream().map(each -> row.of(each.reply(), each.before())).toList();
        audit.record(entries);
        for (int i = 0; i < entries.size(); i++) {
            AuditEntry entry = entries.get(i);
            Changed each = all.get(i);
            if (entry.isNewestOfReply()) {
                each.reply().recordedIn(entry.id());
            }
            if (entry.act() == AuditAction.UNDONE && entry.from() == ReplyState.PUBLISHED) {
                each.before()
                        .publishedAt()
                        .ifPresent(at ->
                                undone.fire(new PublicationUndone(each.reply().id(), at)));
            }
        }
        return entries;
    }

    private void follow(List<Changed> all, String by) {
        count(all);
        decided.fire(RepliesChanged.about(moves(all), by));
    }

    private static List<RepliesChanged.Move> moves(List<Changed> all) {
        return all.stream().map(Changed::move).toList();
    }

    private void count(List<Changed> all) {
        var counterDeltas = new CounterDeltas();
        all.forEach(each ->
                counterDeltas.changed(each.before().state(), each.before().cluster(), each.reply()));
        replyCounters.apply(counterDeltas);
    }
}
