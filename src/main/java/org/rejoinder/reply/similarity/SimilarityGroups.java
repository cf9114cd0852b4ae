package org.rejoinder.reply.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyState;

/**
 * Groups of held replies that say nearly the same. A reply is compared after it was received, when nobody waits, with
 * those that share a band with it; {@link TextSimilarity} has the last word.
 */
@ApplicationScoped
@Transactional
public class SimilarityGroups {

    /** From so many held replies on, a group stands on one card; fewer are looked at one by one. */
    public static final int SMALLEST = 5;

    /** Candidates from one band; a mass mailing fills it, and any few of it will do. */
    private static final int NEWEST_OF_A_BAND = 5;

    /** Groups with more replies than this together are not made one. */
    private static final int MOST_MERGED = 2_000;

    /** In the order of all columns of their index: else H2 reads all that share a band, thousands in a wave. */
    private static final String CANDIDATES = IntStream.range(0, TextSimilarity.BANDS)
            .mapToObj(band -> "(select reply_id from likeness where band = %d and hash = ?%d and reply_id <> ?%d"
                            .formatted(band, band + 1, TextSimilarity.BANDS + 1)
                    + " order by band desc, hash desc, reply_id desc fetch first %d rows only)"
                            .formatted(NEWEST_OF_A_BAND))
            .collect(Collectors.joining(" union "));

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Replies replies;

    @Inject
    private ReplyCounters replyCounters;

    /** The groups of at least {@link #SMALLEST}, largest first. */
    public List<SimilarityGroup> largest(int most) {
        return entities.createQuery(
                        "select c from SimilarityGroup c where c.held >= :smallest order by c.held desc, c.id",
                        SimilarityGroup.class)
                .setParameter("smallest", SMALLEST)
                .setMaxResults(most)
                .getResultList();
    }

    /** The held replies of a group, oldest first. */
    public List<Reply> heldOf(long cluster, int most) {
        return entities.createQuery(
                        "select r from Reply r join fetch r.writer join fetch r.article"
                                + " where r.cluster = :cluster and r.state = :held order by r.id",
                        Reply.class)
                .setParameter("cluster", cluster)
                .setParameter("held", ReplyState.HELD)
                .setMaxResults(most)
                .getResultList();
    }

    /** It says something else by now. The caller tells the counts that it is no longer one of its group. */
    public void expectAgain(Reply reply) {
        forget(List.of(reply.id()));
        reply.joinCluster(null);
        expect(reply);
    }

    /** Nothing is kept that these would be compared by. */
    public void forget(Collection<Long> ids) {
        for (String table : List.of("likeness", "likeness_due")) {
            for (long id : ids) {
                entities.createNativeQuery("delete from " + table + " where reply_id = ?1")
                        .setParameter(1, id)
                        .executeUpdate();
            }
        }
    }

    public void expect(Reply reply) {
        entities.createNativeQuery("insert into likeness_due (reply_id) values (?1)")
                .setParameter(1, reply.id())
                .executeUpdate();
    }

    /**
     * Compares the next reply that nobody has compared yet. One in a transaction, with all locks of replies taken at once
     * and before any other: whoever decides about many replies takes theirs in the order of their numbers, too, and whoever
     * changes one holds it when it is put down to be compared again.
     *
     * @return whether there was one
     */
    public boolean placeNext() {
        List<Long> due = longs("select reply_id from likeness_due order by reply_id fetch first 1 row only");
        due.forEach(this::place);
        return !due.isEmpty();
    }

    private void place(long number) {
        String text = entities.find(Reply.class, number).text();
        var textSimilarity = TextSimilarity.of(text);
        List<Long> bands = textSimilarity.bands();
        var near = new TreeSet<>(candidates(number, bands));
        near.add(number);
        near.addAll(membersOfGroupsThatMeetIn(near));
        List<Reply> locked = replies.forChange(near);
        boolean changed = locked.stream()
                .noneMatch(reply -> reply.id() == number && reply.text().equals(text));
        if (changed || !isTaken(number)) {
            return;
        }
        Set<Reply> alike = alike(number, textSimilarity, locked);
        if (alike.size() > 1 && alike.stream().anyMatch(reply -> reply.id() == number)) {
            gather(alike, locked);
        }
        remember(number, bands);
    }

    /** @return false if somebody else has compared it meanwhile */
    private boolean isTaken(long number) {
        return entities.createNativeQuery("delete from likeness_due where reply_id = ?1")
                        .setParameter(1, number)
                        .executeUpdate()
                == 1;
    }

    /** Of a group that is met already, nobody else need be asked. */
    private static Set<Reply> alike(long number, TextSimilarity textSimilarity, List<Reply> some) {
        Set<Reply> alike = new HashSet<>();
        Set<Long> met = new HashSet<>();
        for (Reply reply : some) {
            boolean known = reply.cluster().filter(met::contains).isPresent();
            if (reply.state() == ReplyState.HELD
                    && (reply.id() == number || !known && textSimilarity.isAlike(TextSimilarity.of(reply.text())))) {
                alike.add(reply);
                reply.cluster().ifPresent(met::add);
            }
        }
        return alike;
    }

    private List<Long> candidates(long number, List<Long> bands) {
        var query = entities.createNativeQuery(CANDIDATES);
        for (int band = 0; band < bands.size(); band++) {
            query.setParameter(band + 1, bands.get(band));
        }
        query.setParameter(bands.size() + 1, number);
        return asLongs(query.getResultList());
    }

    /** If several groups may turn out to be one, all of theirs; very large ones stay apart. */
    private List<Long> membersOfGroupsThatMeetIn(Set<Long> near) {
        List<Long> groups = entities.createQuery(
                        "select distinct r.cluster from Reply r where r.id in :near and r.cluster is not null",
                        Long.class)
                .setParameter("near", near)
                .getResultList();
        if (groups.size() < 2) {
            return List.of();
        }
        List<Long> members = entities.createQuery("select r.id from Reply r where r.cluster in :groups", Long.class)
                .setParameter("groups", groups)
                .setMaxResults(MOST_MERGED + 1)
                .getResultList();
        return members.size() > MOST_MERGED ? List.of() : members;
    }

    /** All of these belong together from now on, and so does whoever belongs to a group of theirs. */
    private void gather(Set<Reply> alike, List<Reply> locked) {
        SortedSet<Long> known = alike.stream()
                .flatMap(reply -> reply.cluster().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Long group = known.isEmpty() ? begin() : known.first();
        var held = new TreeMap<Long, Integer>();
        for (Reply reply : locked) {
            Long former = reply.cluster().orElse(null);
            boolean joins = former == null ? alike.contains(reply) : known.contains(former);
            if (joins && !group.equals(former)) {
                reply.joinCluster(group);
                if (reply.state() == ReplyState.HELD) {
                    held.merge(group, 1, Integer::sum);
                    if (former != null) {
                        held.merge(former, -1, Integer::sum);
                    }
                }
            }
        }
        entities.flush();
        held.forEach(this::change);
    }

    private Long begin() {
        var similarityGroup = SimilarityGroup.empty();
        entities.persist(similarityGroup);
        entities.flush();
        return similarityGroup.id();
    }

    private void change(Long group, int held) {
        entities.createNativeQuery("update reply_cluster set held = held + ?1 where id = ?2")
                .setParameter(1, held)
                .setParameter(2, group)
                .executeUpdate();
    }

    private void remember(long number, List<Long> bands) {
        String rows = IntStream.range(0, bands.size())
                .mapToObj(band -> "(%d, %d, %d)".formatted(band, bands.get(band), number))
                .collect(Collectors.joining(", "));
        entities.createNativeQuery("insert into likeness (band, hash, reply_id) values " + rows)
                .executeUpdate();
    }

    /** Lets go of what only served to compare replies with ones that were decided long ago. */
    public void forgetOlderThan(Instant limit) {
        entities.createQuery("select max(r.id) from Reply r where r.submittedAt < :limit", Long.class)
                .setParameter("limit", limit)
                .getResultStream()
                .filter(Objects::nonNull)
                .forEach(last -> entities.createNativeQuery("delete from likeness where reply_id <= ?1")
                        .setParameter(1, last)
                        .executeUpdate());
    }

    private List<Long> longs(String sql) {
        return asLongs(entities.createNativeQuery(sql).getResultList());
    }

    private static List<Long> asLongs(List<?> rows) {
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }
}
