package org.rejoinder.moderation.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;

/** Which batches somebody has begun, and how far they are, with as many questions for many as for one. */
@ApplicationScoped
@Transactional
public class BatchHistory {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Theirs, the newest first, without those that were only counted.
     *
     * @param before the number of the last one of the part before; {@link Long#MAX_VALUE} for the first
     */
    public List<Batch> begunBy(Account account, long before, int most) {
        return entities.createQuery(
                        "select b from Batch b where b.account = :account and b.id < :before and b.state <> :counted"
                                + " order by b.id desc",
                        Batch.class)
                .setParameter("account", account)
                .setParameter("before", before)
                .setParameter("counted", Batch.State.COUNTED)
                .setMaxResults(most)
                .getResultList();
    }

    public BatchCounts countsOf(Batch batch) {
        return countsOf(List.of(batch)).get(batch.id());
    }

    /** By number. */
    public Map<Long, BatchCounts> countsOf(Collection<Batch> some) {
        Map<Long, Map<BatchItem.Outcome, Long>> outcomes = outcomesOf(some);
        return some.stream()
                .collect(Collectors.toMap(
                        Batch::id, batch -> countsOf(batch, outcomes.getOrDefault(batch.id(), Map.of()))));
    }

    private Map<Long, Map<BatchItem.Outcome, Long>> outcomesOf(Collection<Batch> some) {
        Map<Long, Map<BatchItem.Outcome, Long>> outcomes = new HashMap<>();
        if (!some.isEmpty()) {
            entities.createQuery(
                            "select i.batch, i.fate, count(i.reply) from BatchItem i where i.batch in :some"
                                    + " group by i.batch, i.fate",
                            Object[].class)
                    .setParameter("some", some.stream().map(Batch::id).toList())
                    .getResultStream()
                    .forEach(row -> outcomes.computeIfAbsent(
                                    (Long) row[0], any -> new EnumMap<>(BatchItem.Outcome.class))
                            .put((BatchItem.Outcome) row[1], (Long) row[2]));
        }
        return outcomes;
    }

    private static BatchCounts countsOf(Batch batch, Map<BatchItem.Outcome, Long> outcomes) {
        var waiting = batch.state() == Batch.State.UNDOING ? BatchItem.Outcome.DECIDED : BatchItem.Outcome.WAITING;
        long ownDecisions = outcomes.getOrDefault(BatchItem.Outcome.OWN_DECISION, 0L);
        return new BatchCounts(
                batch.isAtWork() ? outcomes.getOrDefault(waiting, 0L) : 0,
                outcomes.getOrDefault(BatchItem.Outcome.PASSED_OVER, 0L) + ownDecisions,
                ownDecisions);
    }
}
