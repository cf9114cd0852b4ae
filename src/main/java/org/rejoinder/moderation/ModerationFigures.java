package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.account.Accounts;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.reply.ReplyState;

/**
 * What was done in a time, as the audit says, for the public. What was undone is left out, and so is what came from elsewhere.
 * It does not look at who did it: that is forgotten one day, and the numbers are to stay the same.
 */
@ApplicationScoped
@Transactional
public class ModerationFigures {

    /** Replies of readers that came in here, and those of them that an automatic check wanted somebody to look at. */
    public record Received(long all, long noticed) {}

    /**
     * Decisions that stand.
     *
     * @param rule that a rejection named; null for none
     * @param program whether a program decided, with the key of somebody
     * @param appeal whether that answered an appeal of the writer
     */
    public record Decided(ReplyState outcome, String rule, boolean program, boolean appeal, long number) {}

    /** What happened without anybody deciding, or what writers did. */
    public record Happened(AuditAction action, ReplyState to, long number) {}

    /** How long was waited for decisions, half of them at most so long; the median is null if there was none. */
    public record Waits(long number, Duration median) {}

    /** An undo comes after its decision, and leaves the reply recorded where it was before that. */
    private static final String STANDS = "not exists (select 1 from audit u where u.act = 'UNDONE'"
            + " and u.reply_id = %1$s.reply_id and u.number > %1$s.number"
            + " and u.previous_entry is not distinct from %1$s.previous_entry)";

    private static final String OUTCOMES = "('PUBLISHED', 'REJECTED', 'SPAM')";

    /** The first decision that stands after an appeal. */
    private static final String ANSWERS_APPEAL = "exists (select 1 from audit a where a.act = 'APPEALED'"
            + " and a.reply_id = d.reply_id and a.number < d.number and not exists (select 1 from audit x"
            + " where x.act = 'DECIDED' and x.reply_id = d.reply_id and x.number > a.number and x.number < d.number"
            + " and x.to_state in " + OUTCOMES + " and " + STANDS.formatted("x") + "))";

    /** A reply that readers' reports had hidden, and that is shown again, was published before: that answers the reports. */
    private static final String SHOWN_AGAIN = "(d.to_state = 'PUBLISHED' and exists (select 1 from audit h"
            + " where h.id = d.previous_entry and h.act = 'REPORTS_HID'))";

    private static final String DECIDED = "select d.to_state as outcome, d.from_state as before, d.rule as rule,"
            + " d.at as at, d.waited as waited,"
            + " case when d.door = 'REST' or d.key_name is not null then 1 else 0 end as program,"
            + " case when " + ANSWERS_APPEAL + " then 1 else 0 end as appeal"
            + " from audit d where d.act = 'DECIDED' and d.at >= ?1 and d.at < ?2"
            + " and d.door in ('DESK', 'BATCH', 'REST', 'MAIL') and d.to_state in " + OUTCOMES + " and "
            + STANDS.formatted("d") + " and not " + SHOWN_AGAIN;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    public Received received(Instant from, Instant until) {
        Object[] row = (Object[]) in(
                        from,
                        until,
                        "select count(*), sum(case when exists (select 1 from reply_signal s where s.reply_id = r.id"
                                + " and s.effect <> 'TELLS') then 1 else 0 end) from reply r"
                                + " where r.submitted_at >= ?1 and r.submitted_at < ?2 and r.submitted_at >= ?3"
                                + " and r.staff_id is null and not exists (select 1 from imported_item i"
                                + " where i.kind = 'REPLY' and i.target = r.id)")
                .setParameter(3, begin().atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return new Received(number(row[0]), number(row[1]));
    }

    public List<Decided> decided(Instant from, Instant until) {
        return rows(in(
                        from,
                        until,
                        "select c.outcome, c.rule, c.program, c.appeal, count(*) from (" + DECIDED
                                + ") c group by c.outcome, c.rule, c.program, c.appeal"))
                .map(row -> new Decided(
                        ReplyState.valueOf((String) row[0]),
                        (String) row[1],
                        number(row[2]) == 1,
                        number(row[3]) == 1,
                        number(row[4])))
                .toList();
    }

    /** Screening that put replies somewhere by itself, reports that hid some, and appeals of writers. */
    public List<Happened> happened(Instant from, Instant until) {
        return rows(in(
                        from,
                        until,
                        "select act, to_state, count(*) from audit where act in ('SCREENED', 'REPORTS_HID', 'APPEALED')"
                                + " and at >= ?1 and at < ?2 group by act, to_state"))
                .map(row -> new Happened(
                        AuditAction.valueOf((String) row[0]), ReplyState.valueOf((String) row[1]), number(row[2])))
                .toList();
    }

    /** Of replies that were held here until then. */
    public Waits waits(Instant from, Instant until) {
        return waits(from, until, 0);
    }

    /** Of appeals. */
    public Waits appealWaits(Instant from, Instant until) {
        return waits(from, until, 1);
    }

    /** A reply from elsewhere has not waited here since it was written. */
    private Waits waits(Instant from, Instant until, int appeal) {
        Object[] row = (Object[]) in(
                        from,
                        until,
                        "select count(c.waited), percentile_disc(0.5) within group (order by c.waited) from (" + DECIDED
                                + ") c where c.before = 'HELD' and c.appeal = ?3"
                                + " and c.waited <= extract(epoch from c.at) - ?4")
                .setParameter(3, appeal)
                .setParameter(4, begin().getEpochSecond())
                .getSingleResult();
        return new Waits(number(row[0]), row[1] == null ? null : Duration.ofSeconds(number(row[1])));
    }

    /** When the site began; what is older came from elsewhere. Empty while there is nobody at the desk. */
    public Optional<Instant> since() {
        return accounts.since();
    }

    private Instant begin() {
        return since().orElse(Instant.EPOCH);
    }

    private Query in(Instant from, Instant until, String sql) {
        return entities.createNativeQuery(sql)
                .setParameter(1, from.atOffset(ZoneOffset.UTC))
                .setParameter(2, until.atOffset(ZoneOffset.UTC));
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Object[]> rows(Query query) {
        return ((List<Object[]>) query.getResultList()).stream();
    }
}
