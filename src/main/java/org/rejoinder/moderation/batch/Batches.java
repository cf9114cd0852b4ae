package org.rejoinder.moderation.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.KeyInUse;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.DecisionReversal;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.ReplyChanges;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.moderation.SecondOpinions;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * Decides about many replies. A batch goes forward in chunks of one transaction each: after a crash, each reply is
 * either decided, with its audit row, or untouched, and the rest is still waiting.
 */
@ApplicationScoped
@Transactional
public class Batches {

    private static final int CHUNK = 250;

    /** How long a count nobody decided about is kept. */
    private static final Duration COUNT_KEPT = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private Replies replies;

    @Inject
    private ModerationPermissions moderationPermissions;

    @Inject
    private Audit audit;

    @Inject
    private ReplyChanges changes;

    @Inject
    private SecondOpinions secondOpinions;

    @Inject
    private Event<BatchEnded> ended;

    @Inject
    private KeyInUse keyInUse;

    @Inject
    private Clock clock;

    /** Exactly these replies, as they were shown. */
    public Batch of(Account account, ReplyState state, Collection<ExpectedVersion> shown) {
        Batch batch = begun(account, state);
        shown.forEach(each -> entities.persist(new BatchItem(batch.id(), each)));
        batch.counted(shown.size());
        return batch;
    }

    /** Exactly the replies that are wanted now; what comes in later is not among them. */
    public Batch count(Account account, ReplyQuery replyQuery) {
        ReplyQuery allowed = replyQuery.visibleTo(account);
        Batch batch = begun(account, allowed.state());
        int size = moderationQueue
                .query(
                        "insert into batch_item (batch_id, reply_id, revision, fate) select " + batch.id()
                                + ", r.id, r.revision, '" + BatchItem.Outcome.WAITING + "' from reply r where ",
                        allowed,
                        "")
                .executeUpdate();
        batch.counted(size);
        return batch;
    }

    private Batch begun(Account account, ReplyState state) {
        var batch = new Batch(account, state, clock.instant());
        entities.persist(batch);
        entities.flush();
        return batch;
    }

    /** Leaves these out again. */
    public void except(long batch, Collection<Long> some) {
        if (!some.isEmpty()) {
            int less = entities.createQuery("delete from BatchItem i where i.batch = :batch and i.reply in :some")
                    .setParameter("batch", batch)
                    .setParameter("some", some)
                    .executeUpdate();
            Batch counted = locked(batch);
            counted.counted(counted.size() - less);
        }
    }

    /** Whether every reply of a batch is by this writer. */
    public boolean isOnlyBy(long batch, long writer) {
        return entities.createQuery(
                                "select count(i.reply) from BatchItem i where i.batch = :batch and i.reply not in"
                                        + " (select r.id from Reply r where r.writer.id = :writer)",
                                Long.class)
                        .setParameter("batch", batch)
                        .setParameter("writer", writer)
                        .getSingleResult()
                == 0;
    }

    /** From now on it goes forward; see {@link #advance}. */
    public Batch begin(long batch, Decision decision) {
        Batch begun = locked(batch);
        begun.begin(decision, keyInUse.name().orElse(null), clock.instant());
        return begun;
    }

    /**
     * From now on it goes back.
     *
     * @throws TooLateException if it ended more than {@link Moderation#UNDOABLE} ago
     */
    public Batch undo(long batch) {
        Batch undone = locked(batch);
        undone.undo(keyInUse.name().orElse(null), clock.instant());
        return undone;
    }

    /** Until when a batch can be undone as a whole; empty if there is none of this number. */
    public Optional<Instant> undoableUntil(long batch) {
        return Optional.ofNullable(entities.find(Batch.class, batch))
                .map(found -> found.undoableUntil(clock.instant()));
    }

    /**
     * The next chunk.
     *
     * @return whether there is more to do
     */
    public boolean advance(long number) {
        Batch batch = locked(number);
        if (!batch.isAtWork()) {
            return false;
        }
        batch.goOn();
        boolean forward = batch.state() == Batch.State.DECIDING;
        List<BatchItem> chunk = items(number, forward ? BatchItem.Outcome.WAITING : BatchItem.Outcome.DECIDED, CHUNK);
        if (chunk.isEmpty()) {
            batch.end(clock.instant());
            ended.fire(new BatchEnded(number));
            return false;
        }
        Map<Long, Reply> theirs = replies
                .forChange(chunk.stream().map(BatchItem::reply).toList())
                .stream()
                .collect(Collectors.toMap(Reply::id, Function.identity()));
        if (forward) {
            decide(batch, chunk, theirs);
        } else {
            restore(batch, chunk, theirs);
        }
        return true;
    }

    private void decide(Batch batch, List<BatchItem> chunk, Map<Long, Reply> theirs) {
        Instant now = clock.instant();
        Actor actor = Actor.of(batch.account());
        List<BatchItem> meant = new ArrayList<>();
        for (BatchItem item : chunk) {
            Reply reply = theirs.get(item.reply());
            boolean still =
                    reply != null && new ExpectedVersion(item.reply(), item.revision(), batch.from()).isStill(reply);
            if (still && moderationPermissions.allowDeciding(batch.account(), reply)) {
                meant.add(item);
            } else {
                item.skip(still && moderationPermissions.isAgainst(batch.account(), reply));
            }
        }
        List<AuditEntry> entries = changes.change(
                meant.stream().map(item -> theirs.get(item.reply())).toList(),
                reply -> batch.decision().applyTo(reply, now),
                (reply, before) -> batch.sign(AuditEntry.decided(reply, before, actor, batch.channel(), now)));
        for (int i = 0; i < entries.size(); i++) {
            meant.get(i).decided(entries.get(i));
            secondOpinions.consider(entries.get(i), batch.account());
        }
    }

    private void restore(Batch batch, List<BatchItem> chunk, Map<Long, Reply> theirs) {
        Instant now = clock.instant();
        Actor actor = Actor.of(batch.account());
        Map<Long, AuditEntry> decisions =
                audit.with(chunk.stream().map(BatchItem::entry).toList());
        Map<Long, AuditEntry> previous = audit.with(decisions.values().stream()
                .flatMap(entry -> entry.previous().stream())
                .toList());
        Map<Long, AuditEntry> undone = new HashMap<>();
        for (BatchItem item : chunk) {
            Reply reply = theirs.get(item.reply());
            if (reply == null || !reply.isRecordedIn(item.entry())) {
                item.skip(false);
            } else {
                item.undone();
                undone.put(item.reply(), decisions.get(item.entry()));
            }
        }
        secondOpinions.forget(decisions.keySet());
        changes.change(
                undone.keySet().stream().sorted().map(theirs::get).toList(),
                reply -> restore(reply, undone.get(reply.id()), previous),
                (reply, before) -> batch.sign(AuditEntry.undone(reply, before, actor, batch.channel(), now)));
    }

    private static void restore(Reply reply, AuditEntry undone, Map<Long, AuditEntry> previous) {
        DecisionReversal.restore(reply, undone, undone.previous().map(previous::get));
    }

    /** It does not go on by itself for now. */
    void stop(long batch) {
        locked(batch).stop(clock.instant());
    }

    /** The newest of theirs that is at work: stopped, or going on behind their back. */
    public Optional<Batch> atWorkOf(Account account) {
        return entities.createQuery(
                        "select b from Batch b where b.account = :account and b.state in :states order by b.id desc",
                        Batch.class)
                .setParameter("account", account)
                .setParameter("states", List.of(Batch.State.DECIDING, Batch.State.UNDOING))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The last of theirs that can still be undone. */
    public Optional<Batch> lastUndoable(Account account) {
        return entities.createQuery(
                        "select b from Batch b where b.account = :account and b.state = :decided and b.endedAt >= :since"
                                + " order by b.id desc",
                        Batch.class)
                .setParameter("account", account)
                .setParameter("decided", Batch.State.DECIDED)
                .setParameter("since", clock.instant().minus(Moderation.UNDOABLE))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** This one, if it is theirs. */
    public Optional<Batch> of(Account account, long id) {
        return with(id).filter(found -> found.account().id().equals(account.id()));
    }

    public Optional<Batch> with(long id) {
        return Optional.ofNullable(entities.find(Batch.class, id));
    }

    /** The first of its replies that went back, or zero. */
    public long firstUndone(long batch) {
        Long first = entities.createQuery(
                        "select min(i.reply) from BatchItem i where i.batch = :batch and i.fate = :fate", Long.class)
                .setParameter("batch", batch)
                .setParameter("fate", BatchItem.Outcome.UNDONE)
                .getSingleResult();
        return first == null ? 0 : first;
    }

    /** Those that have begun and not ended, oldest first: a crash leaves them so. */
    List<Long> atWork() {
        return entities.createQuery("select b.id from Batch b where b.state in :states order by b.id", Long.class)
                .setParameter("states", List.of(Batch.State.DECIDING, Batch.State.UNDOING))
                .getResultList();
    }

    /** Counts that nobody decided about. */
    public void forgetOldCounts() {
        List<Long> old = entities.createQuery(
                        "select b.id from Batch b where b.state = :counted and b.countedAt < :limit", Long.class)
                .setParameter("counted", Batch.State.COUNTED)
                .setParameter("limit", clock.instant().minus(COUNT_KEPT))
                .getResultList();
        old.stream().map(this::locked).filter(Objects::nonNull).forEach(batch -> {
            entities.createQuery("delete from BatchItem i where i.batch = :batch")
                    .setParameter("batch", batch.id())
                    .executeUpdate();
            entities.remove(batch);
        });
    }

    private Batch locked(long batch) {
        return entities.find(Batch.class, batch, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<BatchItem> items(long batch, BatchItem.Outcome outcome, int most) {
        return entities.createQuery(
                        "select i from BatchItem i where i.batch = :batch and i.fate = :fate order by i.reply",
                        BatchItem.class)
                .setParameter("batch", batch)
                .setParameter("fate", outcome)
                .setMaxResults(most)
                .getResultList();
    }
}
