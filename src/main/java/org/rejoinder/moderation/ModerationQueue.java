package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.similarity.SimilarityGroup;

/** Replies by state, a page at a time. The numbers are found in an index alone; only what is shown is read. */
@ApplicationScoped
@Transactional
public class ModerationQueue {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReplyCounters replyCounters;

    /**
     * A page of the replies that are wanted, with all that a card shows of them.
     *
     * @param after the number of the last reply of the page before, 0 for the first page
     */
    public List<Reply> page(ReplyQuery replyQuery, QueueOrder queueOrder, long after, int most) {
        String place = after == 0 ? "" : queueOrder.after(after);
        String order = replyQuery.state() == null ? queueOrder.byInAnyState() : queueOrder.by();
        // As a number, not as a value: PostgreSQL plans for a page then, not for a tenth of the table
        String page = " fetch first " + most + " rows only";
        List<Long> ids = asLongs(query("select r.id from reply r where ", replyQuery, place + order + page)
                .getResultList());
        return load(ids);
    }

    public Optional<Reply> find(long number) {
        return load(List.of(number)).stream().findFirst();
    }

    /** This reply, if it is held. */
    public Optional<Reply> findForUpdate(long number) {
        return load(List.of(number)).stream()
                .filter(reply -> reply.state() == ReplyState.HELD)
                .findFirst();
    }

    public long count(ReplyQuery replyQuery) {
        return ((Number) query("select count(*) from reply r where ", replyQuery, "")
                        .getSingleResult())
                .longValue();
    }

    /** The held replies of a group of near-identical ones, oldest first. */
    public List<ExpectedVersion> heldIn(SimilarityGroup group, int most) {
        return entities.createQuery(
                        "select r.id, r.revision from Reply r where r.cluster = :group and r.state = :held order by r.id",
                        Object[].class)
                .setParameter("group", group.id())
                .setParameter("held", ReplyState.HELD)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new ExpectedVersion((Long) row[0], (Integer) row[1]))
                .toList();
    }

    /** How many replies are in each state, of those that this account sees. */
    public Map<ReplyState, Long> counts(Account account) {
        if (account.may(Permission.MODERATE_REPLIES)) {
            return replyCounters.all();
        }
        Map<ReplyState, Long> own = new EnumMap<>(ReplyState.class);
        entities.createQuery(
                        "select r.state, count(r) from Reply r where r.article.author = :author group by r.state",
                        Object[].class)
                .setParameter("author", account)
                .getResultList()
                .forEach(row -> own.put((ReplyState) row[0], (Long) row[1]));
        return own;
    }

    /** When the held reply came in that has waited longest. */
    public Optional<Instant> oldestHeld() {
        return entities.createQuery(
                        "select r.submittedAt from Reply r where r.state = :held order by r.submittedAt", Instant.class)
                .setParameter("held", ReplyState.HELD)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** These replies as they are now; what does not exist any more is left out. */
    public Set<ExpectedVersion> asTheyAre(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return entities.createQuery("select r.id, r.revision, r.state from Reply r where r.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new ExpectedVersion((Long) row[0], (Integer) row[1], (ReplyState) row[2]))
                .collect(Collectors.toSet());
    }

    /** A condition as a native query: the same words list, count and enter into a batch. */
    public Query query(String begin, ReplyQuery replyQuery, String end) {
        Query query = entities.createNativeQuery(begin + replyQuery.condition() + end);
        Object[] values = replyQuery.values();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            query.setParameter(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
        return query;
    }

    private List<Reply> load(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select r from Reply r join fetch r.article join fetch r.writer left join fetch r.answers"
                                + " where r.id in :ids",
                        Reply.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.batch", "r.signals")
                .getResultStream()
                .sorted(Comparator.comparing(reply -> ids.indexOf(reply.id())))
                .toList();
    }

    private static List<Long> asLongs(List<?> rows) {
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }
}
