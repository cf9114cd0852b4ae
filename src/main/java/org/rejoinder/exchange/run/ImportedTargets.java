package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rejoinder.exchange.ImportItemType;

/** What the articles and replies of an import have become here, and what was done with them since. */
@ApplicationScoped
@Transactional
class ImportedTargets {

    @PersistenceContext
    private EntityManager entities;

    /** The newest first: what answers something comes before it. */
    List<Long> below(long run, ImportItemType type, long number, int most) {
        return entities.createQuery(
                        "select distinct i.target from ImportedItem i where i.run = :run and i.kind = :kind and i.target < :number"
                                + " order by i.target desc",
                        Long.class)
                .setParameter("run", run)
                .setParameter("kind", type)
                .setParameter("number", number)
                .setMaxResults(most)
                .getResultList();
    }

    Set<Long> numbers(long run, ImportItemType type) {
        return new TreeSet<>(entities.createQuery(
                        "select i.target from ImportedItem i where i.run = :run and i.kind = :kind", Long.class)
                .setParameter("run", run)
                .setParameter("kind", type)
                .getResultList());
    }

    long count(long run, ImportItemType type) {
        return entities.createQuery(
                        "select count(distinct i.target) from ImportedItem i where i.run = :run and i.kind = :kind",
                        Long.class)
                .setParameter("run", run)
                .setParameter("kind", type)
                .getSingleResult();
    }

    Map<ImportItemType, Long> counts(long run) {
        Map<ImportItemType, Long> counts = new EnumMap<>(ImportItemType.class);
        for (ImportItemType type : ImportItemType.values()) {
            counts.put(type, count(run, type));
        }
        return counts;
    }

    /** As they were brought last. */
    Map<Long, Integer> versions(long run, ImportItemType type, Collection<Long> some) {
        Map<Long, Integer> versions = new TreeMap<>();
        if (!some.isEmpty()) {
            entities.createQuery(
                            "select i.target, i.version from ImportedItem i where i.run = :run and i.kind = :kind and i.target in :some",
                            Object[].class)
                    .setParameter("run", run)
                    .setParameter("kind", type)
                    .setParameter("some", some)
                    .getResultList()
                    .forEach(row -> versions.put((Long) row[0], row[1] == null ? 0 : (Integer) row[1]));
        }
        return versions;
    }

    /** Those that another import brought, too. */
    Set<Long> ofOthers(long run, ImportItemType type, Collection<Long> some) {
        return some.isEmpty()
                ? Set.of()
                : new TreeSet<>(entities.createQuery(
                                "select i.target from ImportedItem i where i.run <> :run and i.kind = :kind and i.target in :some",
                                Long.class)
                        .setParameter("run", run)
                        .setParameter("kind", type)
                        .setParameter("some", some)
                        .getResultList());
    }

    /** Pages that somebody here has changed, or put into the bin. */
    Set<Long> changedPages(long run) {
        return new TreeSet<>(longs(
                "select p.id from imported_item m join standing_page p on p.id = m.target where m.run_id = ?1"
                        + " and m.kind = 'PAGE' and (m.version is null or p.version <> m.version or p.trashed_at is not null)",
                run));
    }

    /** What refers to what is taken back could not be restored: the rest of it comes as any export. */
    void endRestore() {
        entities.createNativeQuery("delete from site_restore").executeUpdate();
    }

    /** From now on they can be brought again. */
    void forget(long run, ImportItemType type, Collection<Long> targets) {
        if (!targets.isEmpty()) {
            entities.createQuery(
                            "delete from ImportedItem i where i.run = :run and i.kind = :kind and i.target in :targets")
                    .setParameter("run", run)
                    .setParameter("kind", type)
                    .setParameter("targets", targets)
                    .executeUpdate();
        }
    }

    /** What was done with each of these replies; those with which nothing was are left out. */
    Map<Long, ReplyChange> changesOf(long run, Collection<Long> replies) {
        Map<Long, ReplyChange> changes = new TreeMap<>();
        if (!replies.isEmpty()) {
            String those = replies.stream().map(String::valueOf).collect(Collectors.joining(","));
            for (ReplyChange change : ReplyChange.values()) {
                longs("select r.id from reply r where r.id in (" + those + ") and " + change.condition(), run)
                        .forEach(reply -> changes.putIfAbsent(reply, change));
            }
        }
        return changes;
    }

    /** Replies of the import that stay: those with which something was done, and what they answer. */
    Set<Long> keptReplies(long run) {
        Set<Long> kept = new TreeSet<>();
        Set<Long> fresh = new TreeSet<>();
        for (ReplyChange change : ReplyChange.values()) {
            fresh.addAll(longs(
                    "select r.id from imported_item m join reply r on r.id = m.target where m.run_id = ?1"
                            + " and m.kind = 'REPLY' and " + change.condition(),
                    run));
        }
        while (!fresh.isEmpty()) {
            kept.addAll(fresh);
            fresh = answeredBy(run, fresh);
            fresh.removeAll(kept);
        }
        return kept;
    }

    private Set<Long> answeredBy(long run, Set<Long> replies) {
        Set<Long> answered = new TreeSet<>();
        for (List<Long> some : chunks(replies)) {
            answered.addAll(longs(
                    "select distinct r.answers_id from reply r join imported_item m on m.target = r.answers_id"
                            + " where m.run_id = ?1 and m.kind = 'REPLY' and r.state <> 'ERASED' and r.id in ("
                            + some.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")",
                    run));
        }
        return answered;
    }

    private static List<List<Long>> chunks(Collection<Long> all) {
        List<Long> list = new ArrayList<>(all);
        List<List<Long>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += 500) {
            chunks.add(list.subList(from, Math.min(list.size(), from + 500)));
        }
        return chunks;
    }

    /** What was done with an article; empty for nothing. */
    Optional<ArticleChange> changeOf(long run, long article) {
        return Arrays.stream(ArticleChange.values())
                .filter(change -> articlesWhere(run, "a.id = " + article + " and " + change.condition())
                        .contains(article))
                .findFirst();
    }

    /** @param condition in SQL, about the table {@code article} as {@code a} */
    Set<Long> articlesWhere(long run, String condition) {
        return new TreeSet<>(longs(
                "select a.id from imported_item m join article a on a.id = m.target where m.run_id = ?1"
                        + " and m.kind = 'ARTICLE' and " + condition,
                run));
    }

    /** Of these replies. */
    Set<Long> articlesOf(long run, Set<Long> replies) {
        Set<Long> articles = new TreeSet<>();
        for (List<Long> some : chunks(replies)) {
            articles.addAll(longs(
                    "select distinct m.target from reply r join imported_item m on m.target = r.article_id where m.run_id = ?1"
                            + " and m.kind = 'ARTICLE' and r.state <> 'ERASED' and r.id in ("
                            + some.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")",
                    run));
        }
        return articles;
    }

    private List<Long> longs(String sql, long run) {
        Query query = entities.createNativeQuery(sql);
        if (sql.contains("?1")) {
            query.setParameter(1, run);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }
}
