package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rejoinder.moderation.ModerationFigures;

/**
 * How many reports came in, and what came of them, for the public; days are those of UTC. What is forgotten of a report leaves
 * a row behind of which nobody can say whose report it was, or of what.
 */
@ApplicationScoped
@Transactional
public class ReportFigures {

    /**
     * Reports that are alike.
     *
     * @param outcome of the first decision; null while there is none
     * @param illegal whether the reply was taken down as illegal content then
     * @param afterAppeal what was decided about an appeal of whoever reported; null for nothing
     * @param reported whether they came in within the time that was asked for; likewise the others
     */
    public record Reported(
            ReportReason reason,
            ReportOutcome outcome,
            boolean illegal,
            ReportOutcome afterAppeal,
            boolean reported,
            boolean answered,
            boolean appealed,
            boolean appealAnswered,
            long number) {}

    private static final String DAY = "cast(floor(extract(epoch from %s) / 86400) as bigint)";
    private static final String WAITED = "cast(extract(epoch from %s) - extract(epoch from %s) as bigint)";

    /** What a decision of before answers at once has waited for nobody. */
    private static final String RECORDS = "r.reason as reason, " + DAY.formatted("r.reported_at") + " as reported_day,"
            + " f.outcome as outcome, coalesce(f.illegal, false) as illegal,"
            + " case when f.id is not null then " + DAY.formatted("greatest(f.decided_at, r.reported_at)")
            + " end as decided_day, case when f.decided_at >= r.reported_at then "
            + WAITED.formatted("f.decided_at", "r.reported_at") + " end as waited, "
            + DAY.formatted("r.appealed_at") + " as appealed_day,"
            + " case when r.appeal_of is not null then d.outcome end as appeal_outcome,"
            + " case when r.appeal_of is not null then " + DAY.formatted("d.decided_at") + " end as appeal_day,"
            + " case when r.appeal_of is not null then " + WAITED.formatted("d.decided_at", "r.appealed_at")
            + " end as appeal_waited from reply_report r left join report_decision d on d.id = r.decision_id"
            + " left join report_decision f on f.id = coalesce(r.appeal_of, r.decision_id)";

    private static final String COLUMNS = "reason, reported_day, outcome, illegal, decided_day, waited, appealed_day,"
            + " appeal_outcome, appeal_day, appeal_waited";

    private static final String ALL = "(select " + RECORDS + " union all select " + COLUMNS + " from past_report) a";

    @PersistenceContext
    private EntityManager entities;

    /** @param end the day after the last */
    public List<Reported> reported(LocalDate first, LocalDate end) {
        String flag = "case when %1$s >= ?1 and %1$s < ?2 then 1 else 0 end as %2$s";
        @SuppressWarnings("unchecked")
        List<Object[]> rows = in(
                        first,
                        end,
                        "select c.reason, c.outcome, c.illegal, c.appeal_outcome, c.reported, c.answered, c.appealed,"
                                + " c.decided_again, count(*) from (select a.reason, a.outcome, a.illegal, a.appeal_outcome, "
                                + flag.formatted("a.reported_day", "reported") + ", "
                                + flag.formatted("a.decided_day", "answered") + ", "
                                + flag.formatted("a.appealed_day", "appealed") + ", "
                                + flag.formatted("a.appeal_day", "decided_again") + " from " + ALL
                                + ") c group by c.reason, c.outcome, c.illegal, c.appeal_outcome, c.reported, c.answered,"
                                + " c.appealed, c.decided_again")
                .getResultList();
        return rows.stream()
                .map(row -> new Reported(
                        ReportReason.valueOf((String) row[0]),
                        outcome(row[1]),
                        (Boolean) row[2],
                        outcome(row[3]),
                        number(row[4]) == 1,
                        number(row[5]) == 1,
                        number(row[6]) == 1,
                        number(row[7]) == 1,
                        number(row[8])))
                .toList();
    }

    /** How long whoever reported something waited for a person to decide. */
    public ModerationFigures.Waits waits(LocalDate first, LocalDate end) {
        return waits("waited", "decided_day", first, end);
    }

    /** The same, after an appeal. */
    public ModerationFigures.Waits appealWaits(LocalDate first, LocalDate end) {
        return waits("appeal_waited", "appeal_day", first, end);
    }

    private ModerationFigures.Waits waits(String waited, String day, LocalDate first, LocalDate end) {
        Object[] row = (Object[]) in(
                        first,
                        end,
                        "select count(a.%1$s), percentile_disc(0.5) within group (order by a.%1$s) from %3$s where a.%2$s >= ?1 and a.%2$s < ?2"
                                .formatted(waited, day, ALL))
                .getSingleResult();
        return new ModerationFigures.Waits(number(row[0]), row[1] == null ? null : Duration.ofSeconds(number(row[1])));
    }

    /** @param which part of a condition about the reports {@code r}, their decisions {@code d} */
    void keepNumbersOf(String which, Object parameter) {
        entities.createNativeQuery(
                        "insert into past_report (id, " + COLUMNS + ") select r.id, " + RECORDS + " where " + which)
                .setParameter(1, parameter)
                .executeUpdate();
    }

    private Query in(LocalDate first, LocalDate end, String sql) {
        return entities.createNativeQuery(sql)
                .setParameter(1, first.toEpochDay())
                .setParameter(2, end.toEpochDay());
    }

    private static ReportOutcome outcome(Object value) {
        return Optional.ofNullable((String) value).map(ReportOutcome::valueOf).orElse(null);
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
