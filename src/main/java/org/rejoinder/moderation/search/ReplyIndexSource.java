package org.rejoinder.moderation.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rejoinder.index.IndexSource;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.ReplyState;

/** Tells a {@link ReplyIndex} what has come and what was changed since it was told last, a chunk at a time. */
@ApplicationScoped
@Transactional
class ReplyIndexSource {

    private static final int CHUNK = 1_000;

    /** Numbers are given out in blocks, so that a reply may come after one with a higher number; not by as much as this. */
    private static final int LATE = 5_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Audit audit;

    /** Whether the audit goes on from where this index knows it. */
    boolean holds(ReplyIndex index) {
        return audit.holds(index.mark().audit(), index.mark().hash());
    }

    /** The audit is looked at first: what is changed after that is in its next rows. */
    void begin(ReplyIndex index) throws IOException {
        long end = audit.rows();
        index.put(List.of(), new ReplyIndex.Mark(0, end, audit.hashOf(end)));
    }

    /** @return whether there is more */
    boolean catchUp(ReplyIndex index, IndexSource.Progress progress) throws IOException {
        if (!holds(index)) {
            progress.doubted();
            return false;
        }
        ReplyIndex.Mark mark = index.mark();
        List<AuditEntry> changes = audit.after(mark.audit(), CHUNK);
        List<Long> fresh = above(mark.reply(), CHUNK);
        var due = new TreeSet<>(fresh);
        changes.forEach(change -> change.replyNumber().ifPresent(due::add));
        changes.stream()
                .filter(change -> change.act() == AuditAction.PURGED)
                .forEach(change -> due.addAll(erasedAt(change.at())));
        due.addAll(late(index, mark));
        if (due.isEmpty()) {
            return false;
        }
        progress.changed();
        List<ReplyIndex.Entry> entries = entries(due);
        if (entries.stream().anyMatch(entry -> entry.state() == ReplyState.ERASED)) {
            progress.erased();
        }
        AuditEntry newest = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        long highest = fresh.isEmpty() ? mark.reply() : fresh.get(fresh.size() - 1);
        index.put(
                entries,
                newest == null
                        ? new ReplyIndex.Mark(highest, mark.audit(), mark.hash())
                        : new ReplyIndex.Mark(highest, newest.number(), newest.hash()));
        return changes.size() == CHUNK || fresh.size() == CHUNK;
    }

    /** What was let go of has no rows of its own. */
    private List<Long> erasedAt(Instant when) {
        return entities.createQuery("select r.id from Reply r where r.erasedAt = :when", Long.class)
                .setParameter("when", when)
                .getResultList();
    }

    /** Replies with lower numbers that came later. */
    private Collection<Long> late(ReplyIndex index, ReplyIndex.Mark mark) throws IOException {
        Set<Long> known = index.above(mark.reply() - LATE);
        return entities.createQuery("select r.id from Reply r where r.id > :low and r.id <= :high", Long.class)
                .setParameter("low", mark.reply() - LATE)
                .setParameter("high", mark.reply())
                .getResultStream()
                .filter(number -> !known.contains(number))
                .toList();
    }

    private List<Long> above(long number, int most) {
        return entities.createQuery("select r.id from Reply r where r.id > :number order by r.id", Long.class)
                .setParameter("number", number)
                .setMaxResults(most)
                .getResultList();
    }

    private List<ReplyIndex.Entry> entries(Collection<Long> numbers) {
        List<Long> all = new ArrayList<>(numbers);
        List<ReplyIndex.Entry> entries = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            entities.createQuery(
                            "select r.id, r.name, r.text, r.state from Reply r where r.id in :some", Object[].class)
                    .setParameter("some", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .getResultStream()
                    .map(row ->
                            new ReplyIndex.Entry((Long) row[0], (String) row[1], (String) row[2], (ReplyState) row[3]))
                    .forEach(entries::add);
        }
        return entries;
    }
}
