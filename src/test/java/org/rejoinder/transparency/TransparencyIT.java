package org.rejoinder.transparency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.report.ReplyReports;
import org.rejoinder.report.ReportAppeals;
import org.rejoinder.report.ReportInput;
import org.rejoinder.report.ReportModeration;
import org.rejoinder.report.ReportReason;
import org.rejoinder.report.ReportRetention;
import org.rejoinder.report.ReportSubmissionService;
import org.rejoinder.settings.Network;
import org.rejoinder.support.Given;

/** What is counted is what happened: each test makes a history and counts by hand what it adds to this month. */
@ExtendWith(ArquillianExtension.class)
class TransparencyIT {

    private static final AtomicInteger NETWORKS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1 << 16));

    @Inject
    private PeriodCounter counter;

    @Inject
    private TransparencyReports transparency;

    @Inject
    private StoredFigures stored;

    @Inject
    private Moderation moderation;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private WriterActions writerActions;

    @Inject
    private ReportSubmissionService submissions;

    @Inject
    private ReportModeration reportModeration;

    @Inject
    private ReportAppeals reportAppeals;

    @Inject
    private ReportRetention reportRetention;

    @Inject
    private ReplyReports reports;

    @Inject
    private Replies replies;

    @Inject
    private Clock clock;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private Account moderator;
    private Account colleague;
    private Article article;
    private String rule;
    private Map<Cell, Long> before;

    @BeforeEach
    void aSite() {
        moderator = given.account(Role.MODERATOR);
        colleague = given.account(Role.MODERATOR);
        article = given.publishedArticle();
        rule = moderationSettingsService.rules().get(0);
    }

    @Test
    void decisions_count_by_what_they_are_and_those_that_were_undone_do_not() {
        begin();
        List<Reply> some = given.heldRepliesTo(article, 6);
        decide(some.get(0), Decision.publish());
        decide(some.get(1), Decision.reject(rule, null));
        decide(some.get(2), Decision.reject("Of nobody's list", null));
        decide(some.get(3), Decision.spam());
        undo(decide(some.get(4), Decision.spam()));
        undo(decide(some.get(5), Decision.publish()));
        decide(some.get(5), Decision.publish());

        assertEquals(
                Map.of(
                        Cell.of(Measure.REPLIES_RECEIVED),
                        6L,
                        Cell.of(Measure.PUBLISHED),
                        2L,
                        new Cell(Measure.REJECTED, rule),
                        1L,
                        Cell.of(Measure.REJECTED),
                        1L,
                        Cell.of(Measure.SPAM),
                        1L),
                added());
    }

    @Test
    void a_program_counts_as_one() {
        begin();
        moderation.decide(moderator, ExpectedVersion.of(given.heldReplyTo(article)), Decision.publish(), Channel.REST);

        assertEquals(1, added().get(Cell.of(Measure.DECIDED_BY_PROGRAM)));
    }

    @Test
    void an_appeal_counts_with_the_decision_that_stands_after_it_and_with_no_later_one() {
        Reply granted = given.heldReplyTo(article);
        decide(granted, Decision.reject(rule, null));
        Reply refused = given.heldReplyTo(article);
        decide(refused, Decision.spam());
        begin();
        writerActions.appeal(ExpectedVersion.of(now(granted)), "No");
        undo(colleague, decide(colleague, granted, Decision.reject(null, null)));
        decide(colleague, granted, Decision.publish());
        decide(colleague, granted, Decision.hold());
        decide(colleague, granted, Decision.publish());
        writerActions.appeal(ExpectedVersion.of(now(refused)), "No");
        decide(colleague, refused, Decision.reject(null, null));

        assertEquals(
                Map.of(
                        Cell.of(Measure.PUBLISHED), 2L,
                        Cell.of(Measure.REJECTED), 1L,
                        Cell.of(Measure.APPEALS_OF_WRITERS), 2L,
                        Cell.of(Measure.APPEALS_OF_WRITERS_GRANTED), 1L,
                        Cell.of(Measure.APPEALS_OF_WRITERS_REFUSED), 1L),
                added());
    }

    @Test
    void reports_count_by_reason_by_outcome_and_by_appeal() {
        Reply kept = given.published(given.heldReplyTo(article), moderator);
        Reply illegal = given.published(given.heldReplyTo(article), moderator);
        Reply broken = given.published(given.heldReplyTo(article), moderator);
        Reply gone = given.published(given.heldReplyTo(article), moderator);
        begin();
        String token = report(kept, ReportReason.RULE);
        report(illegal, ReportReason.ILLEGAL);
        report(broken, ReportReason.CHILD_ABUSE);
        report(gone, ReportReason.RULE);
        keep(moderator, kept);
        reportModeration.undo(
                moderator, reportModeration.undoable(moderator).get(0).id());
        keep(moderator, kept);
        reportModeration.takeDownAsIllegal(moderator, ExpectedVersion.of(now(illegal)), null, "Some law");
        reportModeration.takeDown(moderator, ExpectedVersion.of(now(broken)), rule, null);
        writerActions.withdraw(gone.id(), Channel.RECEIPT);
        appeal(token);
        keep(colleague, kept);

        Map<Cell, Long> expected = new TreeMap<>(Map.of(
                Cell.of(Measure.REPORTS_OF_RULES),
                2L,
                Cell.of(Measure.REPORTS_OF_ILLEGAL_CONTENT),
                1L,
                Cell.of(Measure.REPORTS_OF_CHILD_ABUSE),
                1L,
                Cell.of(Measure.REPORTS_KEPT),
                1L,
                Cell.of(Measure.REPORTS_TAKEN_DOWN_BY_LAW),
                1L,
                Cell.of(Measure.REPORTS_TAKEN_DOWN_BY_RULE),
                1L,
                Cell.of(Measure.REPORTS_GONE),
                1L,
                Cell.of(Measure.APPEALS_OF_REPORTERS),
                1L,
                Cell.of(Measure.APPEALS_OF_REPORTERS_REFUSED),
                1L,
                new Cell(Measure.REJECTED, rule),
                1L));
        expected.put(Cell.of(Measure.REJECTED), 1L);
        assertEquals(expected, new TreeMap<>(added()));
    }

    @Test
    void what_is_forgotten_of_a_report_still_counts() {
        Reply reply = given.published(given.heldReplyTo(article), moderator);
        begin();
        String token = report(reply, ReportReason.ILLEGAL);
        keep(moderator, reply);
        // Decided on that day, and kept for none
        int forgotten = given(() -> entities.createNativeQuery(
                        "update report_decision set decided_at = ?1 where reply_id = ?2")
                .setParameter(1, startOfMonth().minusSeconds(200L * 86_400).atOffset(ZoneOffset.UTC))
                .setParameter(2, reply.id())
                .executeUpdate());
        assertEquals(1, forgotten);
        Map<Cell, Long> whileItIsKept = added();

        reportRetention.enforce();

        assertTrue(reports.byToken(token).isEmpty());
        assertEquals(whileItIsKept, added());
        assertEquals(1, added().get(Cell.of(Measure.REPORTS_OF_ILLEGAL_CONTENT)));
    }

    @Test
    void a_reply_that_reports_hid_and_that_is_shown_again_is_not_published_twice() {
        Reply reply = given.published(given.heldReplyTo(article), moderator);
        begin();
        hidingAt(2, () -> {
            report(reply, ReportReason.RULE);
            report(reply, ReportReason.RULE);
        });
        keep(moderator, reply);

        assertEquals(
                Map.of(
                        Cell.of(Measure.HIDDEN_BY_REPORTS), 1L,
                        Cell.of(Measure.REPORTS_OF_RULES), 2L,
                        Cell.of(Measure.REPORTS_KEPT), 2L),
                added());
    }

    @Test
    void what_was_let_through_by_the_policy_was_decided_by_nobody() {
        begin();
        given.replyPublishedByPolicyTo(article);

        assertEquals(1, added().get(Cell.of(Measure.PUBLISHED_AUTOMATICALLY)));
        assertFalse(added().containsKey(Cell.of(Measure.PUBLISHED)));
    }

    @Test
    void a_median_is_of_five_decisions_at_least() {
        for (int i = 0; i < Figure.LEAST; i++) {
            decide(given.heldReplyTo(article), Decision.publish());
        }

        long median = counter.count(month()).get(Cell.of(Measure.MEDIAN_WAIT));
        assertTrue(median >= 0 && median < 3_600, String.valueOf(median));
        assertFalse(counter.count(ReportingPeriod.of(YearMonth.of(2001, 1))).containsKey(Cell.of(Measure.MEDIAN_WAIT)));
    }

    @Test
    void a_month_that_is_over_is_counted_once_and_stays_as_it_was_counted() {
        YearMonth longAgo = month().month().minusMonths(2);
        Instant then = longAgo.atDay(10).atStartOfDay(ZoneOffset.UTC).toInstant();
        Account first = given.account(Role.MODERATOR);
        Instant made = (Instant) entities.createQuery("select a.createdAt from Account a where a.id = :id")
                .setParameter("id", first.id())
                .getSingleResult();
        try {
            move("update account set created_at = ?1 where id = ?2", then.minusSeconds(60), first.id());
            List<Reply> some = given.heldRepliesTo(article, 7);
            some.forEach(reply -> move("update reply set submitted_at = ?1 where id = ?2", then, reply.id()));
            while (transparency.storeNext()) {
                // and the next
            }

            assertTrue(stored.periods().contains(longAgo.toString()));
            assertTrue(stored.periods().contains(longAgo.plusMonths(1).toString()) || isOpen(longAgo.plusMonths(1)));
            assertFalse(stored.periods().contains(month().name()));
            long received = receivedIn(longAgo);
            assertTrue(received >= 7, String.valueOf(received));
            some.forEach(
                    reply -> move("update reply set submitted_at = ?1 where id = ?2", clock.instant(), reply.id()));
            assertEquals(received, receivedIn(longAgo));
            assertEquals(month().name(), transparency.all().get(1).period().name(), "newest first, behind its year");
        } finally {
            move("update account set created_at = ?1 where id = ?2", made, first.id());
            given.change(() -> entities.createNativeQuery("delete from transparency_figure")
                    .executeUpdate());
        }
    }

    private long receivedIn(YearMonth month) {
        return transparency.all().stream()
                .filter(some -> some.period().name().equals(month.toString()))
                .findFirst()
                .orElseThrow()
                .count(Measure.REPLIES_RECEIVED)
                .value();
    }

    private boolean isOpen(YearMonth month) {
        return ReportingPeriod.of(month).isOpen(clock.instant());
    }

    private void move(String sql, Instant at, long id) {
        given.change(() -> entities.createNativeQuery(sql)
                .setParameter(1, at.atOffset(ZoneOffset.UTC))
                .setParameter(2, id)
                .executeUpdate());
    }

    private int given(IntSupplier change) {
        int[] done = new int[1];
        given.change(() -> done[0] = change.getAsInt());
        return done[0];
    }

    private Instant startOfMonth() {
        return month().begin();
    }

    private ReportingPeriod month() {
        return ReportingPeriod.of(YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private void begin() {
        before = counter.count(month());
    }

    /** What is more than before; medians aside. */
    private Map<Cell, Long> added() {
        Map<Cell, Long> added = new TreeMap<>();
        counter.count(month()).forEach((cell, number) -> {
            long more = number - before.getOrDefault(cell, 0L);
            if (cell.measure().isCount() && more != 0 && cell.measure() != Measure.REPLIES_NOTICED_BY_CHECK) {
                added.put(cell, more);
            }
        });
        return added;
    }

    private AuditEntry decide(Reply reply, Decision decision) {
        return decide(moderator, reply, decision);
    }

    private AuditEntry decide(Account by, Reply reply, Decision decision) {
        return moderation.decide(by, ExpectedVersion.of(now(reply)), decision, Channel.DESK);
    }

    private void undo(AuditEntry entry) {
        undo(moderator, entry);
    }

    private void undo(Account by, AuditEntry entry) {
        moderation.undo(by, entry.id(), Channel.DESK);
    }

    private String report(Reply reply, ReportReason reason) {
        int next = NETWORKS.incrementAndGet();
        Network network =
                Network.parse("172." + (16 + next / 65_536 % 16) + "." + next / 256 % 256 + "." + next % 256 + "/32");
        var input =
                new ReportInput(reason, reason == ReportReason.RULE ? rule : "", "It says so", "All", "", "", true, "");
        return submissions.submit(
                reply.id(), reply.revision(), input, new ReportSubmissionService.Origin(network, "Firefox"));
    }

    private void keep(Account by, Reply reply) {
        reportModeration.keep(by, ExpectedVersion.of(now(reply)), Long.MAX_VALUE);
    }

    private void appeal(String token) {
        reportAppeals.appeal(reports.byToken(token).orElseThrow().id(), "It does");
    }

    private void hidingAt(int networks, Runnable test) {
        hideAt(networks);
        try {
            test.run();
        } finally {
            hideAt(0);
        }
    }

    private void hideAt(int networks) {
        var current = moderationSettingsService.current();
        moderationSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                current.version(),
                current.authorsDecide(),
                current.secondOpinionPercent(),
                current.remindAfterHours(),
                networks,
                current.areNotesInMyData(),
                moderationSettingsService.rules());
    }

    private Reply now(Reply reply) {
        return replies.with(reply.id()).orElseThrow();
    }
}
