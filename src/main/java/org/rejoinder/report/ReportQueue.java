package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;

/** The replies whose reports wait for a moderator. */
@ApplicationScoped
@Transactional
public class ReportQueue {

    /**
     * How those at one network have reported before.
     *
     * @param all of their reports that were decided
     * @param kept those after which the reply was kept
     */
    public record ReporterHistory(long all, long kept) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReplyReports reports;

    @Inject
    private Accounts accounts;

    /** How many replies there are. */
    public long count() {
        return ((Number) entities.createNativeQuery("select count(*) from (select reply_id from reply_report"
                                + " where decision_id is null group by reply_id) reported")
                        .getSingleResult())
                .longValue();
    }

    /** Since when the first of them waits. */
    public Optional<Instant> oldest() {
        return entities.createQuery(
                        "select r.at from ReplyReport r where r.decision is null order by r.id", Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Those that wait longest, with at most {@value ReplyReports#READ} reports of each. As many queries and as few rows however
     * many have reported one of them.
     */
    public List<ReportedReply> page(Account reader, int most) {
        Map<Long, Long> networks = networksOfOldest(most);
        Set<Long> own =
                accounts.isAnybodyElseModerating(reader) ? appealedAgainst(reader, networks.keySet()) : Set.of();
        Map<Long, List<ReplyReport>> open = reports.oldestOpenAbout(networks.keySet()).stream()
                .collect(Collectors.groupingBy(report -> report.reply().id()));
        return networks.entrySet().stream()
                .filter(each -> open.containsKey(each.getKey()))
                .map(each -> reported(open.get(each.getKey()), each.getValue(), own.contains(each.getKey())))
                .toList();
    }

    /** The replies by their numbers, with from how many networks they were reported. */
    private Map<Long, Long> networksOfOldest(int most) {
        Map<Long, Long> networks = new LinkedHashMap<>();
        entities.createQuery(
                        "select r.reply.id from ReplyReport r where r.decision is null group by r.reply.id order by min(r.id)",
                        Long.class)
                .setMaxResults(most)
                .getResultList()
                .forEach(reply -> networks.put(reply, 0L));
        if (!networks.isEmpty()) {
            networks.putAll(networksOf(List.copyOf(networks.keySet())));
        }
        return networks;
    }

    /** Counted for these alone, and as groups: PostgreSQL sorts what it counts as distinct, all 100,000 reports of a flood. */
    private Map<Long, Long> networksOf(List<Long> some) {
        Query query = entities.createNativeQuery(
                "select reply_id, count(*) from (select reply_id, network from reply_report where decision_id is null"
                        + " and reply_id in (" + String.join(", ", Collections.nCopies(some.size(), "?"))
                        + ") group by reply_id, network) reported group by reply_id");
        for (int place = 0; place < some.size(); place++) {
            query.setParameter(place + 1, some.get(place));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).longValue()));
    }

    /** Those of these replies that somebody appeals about against a decision of this account. */
    private Set<Long> appealedAgainst(Account reader, Collection<Long> replies) {
        return replies.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select distinct r.reply.id from ReplyReport r where r.decision is null"
                                        + " and r.reply.id in :replies and r.appealOf.account = :reader",
                                Long.class)
                        .setParameter("replies", replies)
                        .setParameter("reader", reader)
                        .getResultList());
    }

    private static ReportedReply reported(List<ReplyReport> open, long networks, boolean own) {
        return new ReportedReply(open.get(0).reply(), open, networks, own);
    }

    /** What became of what came from the same networks as these, by the numbers of these. */
    public Map<Long, ReporterHistory> historiesOf(Collection<ReplyReport> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        Map<String, ReporterHistory> known = entities.createQuery(
                        "select r.network, count(r), sum(case when d.outcome = :kept then 1 else 0 end)"
                                + " from ReplyReport r join r.decision d where r.network in :networks group by r.network",
                        Object[].class)
                .setParameter("kept", ReportOutcome.KEPT)
                .setParameter(
                        "networks", some.stream().map(ReplyReport::network).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new ReporterHistory(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
        var none = new ReporterHistory(0, 0);
        return some.stream()
                .collect(Collectors.toMap(ReplyReport::id, report -> known.getOrDefault(report.network(), none)));
    }
}
