package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rejoinder.account.Accounts;
import org.rejoinder.reply.ReplyState;

/** How moderation goes: what comes in, what is decided, and how long writers wait. Days are those of UTC. */
@ApplicationScoped
@Transactional
public class Statistics {

    private static final String DAY = "cast(floor(extract(epoch from %s) / 86400) as bigint)";

    /**
     * An undo comes after its decision, and leaves the reply recorded where it was before that; so does none of a decision that
     * came after it.
     */
    private static final String DECIDED =
            " from audit d where act = 'DECIDED' and from_state = 'HELD' and account_id is not null and at >= ?1"
                    + " and not exists (select 1 from audit u where u.act = 'UNDONE' and u.at >= ?1"
                    + " and u.reply_id = d.reply_id and u.number > d.number"
                    + " and u.previous_entry is not distinct from d.previous_entry)";

    /** A reply of the sample, or one that was imported, has not waited here since it was written. */
    private static final String WAITED_HERE = "case when waited <= extract(epoch from at) - ?2 then waited end";

    /** How long replies have been waiting; each reaches from the one before. */
    public enum Age {
        A_DAY(Duration.ofDays(1)),
        TWO_DAYS(Duration.ofDays(2)),
        A_WEEK(Duration.ofDays(7)),
        A_MONTH(Duration.ofDays(30)),
        LONGER(null);

        private final Duration most;

        Age(Duration most) {
            this.most = most;
        }
    }

    /** What came of the replies that were decided about: how many became what, and how long they had waited. */
    public record Decisions(Map<ReplyState, Long> outcomes, Duration median, Duration slow) {

        public long all() {
            return outcomes.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(ReplyState outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }
    }

    /** A day: how many replies came in, and what was decided. */
    public record Day(LocalDate date, long received, Decisions decisions) {}

    /** What somebody at the desk decided. */
    public record Moderator(String name, Decisions decisions) {}

    /**
     * How long replies had waited when they were published.
     *
     * @param median null if there is no decision
     */
    record Waits(long decisions, Duration median) {}

    /** How many replies are held, and how many of them wait longer than others did. */
    record Backlog(long held, long longer) {}

    private static final Decisions NONE = new Decisions(Map.of(), null, null);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Accounts accounts;

    /** The last days, up to today, oldest first. */
    public List<Day> days(int many) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = today.minusDays(many - 1L);
        Instant begin = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<Long, Long> received = received(begin);
        Map<Object, Decisions> decided = decisions(DAY.formatted("at"), begin);
        List<Day> days = new ArrayList<>();
        first.datesUntil(today.plusDays(1))
                .forEach(date -> days.add(new Day(
                        date,
                        received.getOrDefault(date.toEpochDay(), 0L),
                        decided.getOrDefault(date.toEpochDay(), NONE))));
        return days;
    }

    /** Everything that was decided in the last days. */
    public Decisions all(int days) {
        return decisions("cast(1 as bigint)", begin(days)).getOrDefault(1L, NONE);
    }

    /** Who decided in the last days, in the order of the alphabet. */
    public List<Moderator> moderators(int days) {
        Map<Object, Decisions> decided = decisions("account_id", begin(days));
        List<Moderator> moderators = new ArrayList<>();
        rows(entities.createNativeQuery("select id, name from account order by name, id"))
                .forEach(row -> Optional.ofNullable(decided.get(((Number) row[0]).longValue()))
                        .ifPresent(decisions -> moderators.add(new Moderator((String) row[1], decisions))));
        return moderators;
    }

    /**
     * How long what was published in the last days had waited: a batch is one decision, with the longest wait of its replies.
     */
    Waits publishedWaits(int days) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select count(waited), percentile_disc(0.5) within group (order by waited) from (select "
                                + WAITED_HERE + " as waited" + DECIDED
                                + " and to_state = 'PUBLISHED' and batch_id is null"
                                + " union all select max(" + WAITED_HERE + ")" + DECIDED
                                + " and to_state = 'PUBLISHED' and batch_id is not null group by batch_id) w")
                .setParameter(1, begin(days).atOffset(ZoneOffset.UTC))
                .setParameter(2, accounts.since().map(Instant::getEpochSecond).orElse(0L))
                .getSingleResult();
        return new Waits(((Number) row[0]).longValue(), seconds(row[1]));
    }

    /** How many replies are held, and how many of them since longer than this. */
    Backlog backlogBeyond(Duration wait) {
        Object[] row = (Object[]) entities.createQuery(
                        "select count(r), sum(case when r.submittedAt < :before then 1 else 0 end) from Reply r"
                                + " where r.state = :held")
                .setParameter("before", clock.instant().minus(wait))
                .setParameter("held", ReplyState.HELD)
                .getSingleResult();
        return new Backlog(((Number) row[0]).longValue(), row[1] == null ? 0 : ((Number) row[1]).longValue());
    }

    /** How many held replies have been waiting how long. */
    public SortedMap<Age, Long> backlog() {
        Instant now = clock.instant();
        var backlog = new TreeMap<Age, Long>();
        Instant younger = now.plus(Duration.ofDays(1));
        for (Age age : Age.values()) {
            Instant older = age.most == null ? Instant.EPOCH : now.minus(age.most);
            backlog.put(
                    age,
                    entities.createQuery(
                                    "select count(r) from Reply r where r.state = :held and r.submittedAt >= :older"
                                            + " and r.submittedAt < :younger",
                                    Long.class)
                            .setParameter("held", ReplyState.HELD)
                            .setParameter("older", older)
                            .setParameter("younger", younger)
                            .getSingleResult());
            younger = older;
        }
        return backlog;
    }

    private Instant begin(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(days - 1L)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private Map<Long, Long> received(Instant begin) {
        Map<Long, Long> received = new TreeMap<>();
        String day = DAY.formatted("submitted_at");
        rows(entities.createNativeQuery("select " + day + ", count(*) from reply where state in"
                                + " ('HELD', 'PUBLISHED', 'REJECTED', 'SPAM', 'WITHDRAWN', 'ERASED') and submitted_at >= ?1 group by "
                                + day)
                        .setParameter(1, begin.atOffset(ZoneOffset.UTC)))
                .forEach(row -> received.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
        return received;
    }

    /**
     * Decisions about what was held, by something that is a number. What came in with other content was not decided here, and
     * what was undone is none.
     */
    private Map<Object, Decisions> decisions(String by, Instant begin) {
        String decided = DECIDED + " group by ";
        Map<Object, Map<ReplyState, Long>> outcomes = new TreeMap<>();
        rows(entities.createNativeQuery("select " + by + ", to_state, count(*)" + decided + by + ", to_state")
                        .setParameter(1, begin.atOffset(ZoneOffset.UTC)))
                .forEach(row -> outcomes.computeIfAbsent(
                                ((Number) row[0]).longValue(), key -> new EnumMap<>(ReplyState.class))
                        .put(ReplyState.valueOf((String) row[1]), ((Number) row[2]).longValue()));
        Map<Object, Decisions> decisions = new TreeMap<>();
        rows(entities.createNativeQuery("select " + by + ", percentile_disc(0.5) within group (order by " + WAITED_HERE
                                + "), percentile_disc(0.95) within group (order by " + WAITED_HERE + ")" + decided + by)
                        .setParameter(1, begin.atOffset(ZoneOffset.UTC))
                        .setParameter(
                                2, accounts.since().map(Instant::getEpochSecond).orElse(0L)))
                .forEach(row -> {
                    long key = ((Number) row[0]).longValue();
                    decisions.put(key, new Decisions(outcomes.get(key), seconds(row[1]), seconds(row[2])));
                });
        return decisions;
    }

    private static Duration seconds(Object value) {
        return value == null ? null : Duration.ofSeconds(((Number) value).longValue());
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
