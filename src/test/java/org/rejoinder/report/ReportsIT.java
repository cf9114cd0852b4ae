package org.rejoinder.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Validator;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.moderation.ConcurrentDecisionException;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.SelfReviewException;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.receipt.MyDataExport;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicyVersions;
import org.rejoinder.screening.WriterTrust;
import org.rejoinder.settings.Network;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ReportsIT {

    /** Each test comes from others. */
    private static final AtomicInteger NETWORKS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1 << 16));

    @Inject
    private ReportSubmissionService submissions;

    @Inject
    private ReportModeration reportModeration;

    @Inject
    private ReportAppeals appeals;

    @Inject
    private ReportQueue queue;

    @Inject
    private ReportTargets targets;

    @Inject
    private ReportMailer mailer;

    @Inject
    private ReportRetention reportRetention;

    @Inject
    private BlockedReporters blockedReporters;

    @Inject
    private WriterBlocking writerBlocking;

    @Inject
    private ReportHiding hiding;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private ReplyReports reports;

    @Inject
    private Replies replies;

    @Inject
    private Moderation moderation;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Erasure erasure;

    @Inject
    private Retention retention;

    @Inject
    private PolicyVersions policies;

    @Inject
    private Commenters commenters;

    @Inject
    private MyDataExport export;

    @Inject
    private Letterbox letters;

    @Inject
    private Audit audit;

    @Inject
    private Validator validator;

    @Inject
    private Clock clock;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private Account moderator;
    private Account colleague;
    private Reply reply;
    private String email;

    @BeforeEach
    void aPublishedReply() {
        moderator = given.account(Role.MODERATOR);
        colleague = given.account(Role.MODERATOR);
        Article article = given.publishedArticle();
        reply = given.published(given.heldReplyTo(article), moderator);
        email = UUID.randomUUID() + "@example.org";
    }

    @Test
    void a_report_of_illegal_content_says_what_where_why_and_who_and_one_of_a_rule_need_not() {
        assertEquals(Set.of(), breaking("Advertising").problems(validator).keySet());
        assertEquals(
                Set.of("explanation", "place", "name", "email", "goodFaith"),
                new ReportInput(ReportReason.ILLEGAL, "", " ", "", "", "", false, "")
                        .problems(validator)
                        .keySet());
        assertEquals(
                Set.of(),
                new ReportInput(ReportReason.CHILD_ABUSE, "", "It shows one", "The link", "", "", true, "")
                        .problems(validator)
                        .keySet());
        assertEquals(
                Set.of("reason", "explanation", "place", "name", "email", "honeypot"),
                new ReportInput(null, "", "x".repeat(2_001), "x\u0000", "x".repeat(101), "nobody", false, "filled")
                        .problems(validator)
                        .keySet());
    }

    @Test
    void reports_wait_grouped_by_reply_and_count_once_for_each_network() {
        Network network = network();
        submit(breaking("Advertising"), network);
        submit(breaking("Off topic"), network);
        submit(notice(), network());

        ReportedReply waiting = reported().orElseThrow();
        assertEquals(3, waiting.reports().size());
        assertEquals(2, waiting.networks());
        assertFalse(waiting.own());
    }

    @Test
    void the_same_from_the_same_browser_is_the_same_report_and_from_elsewhere_it_is_another() {
        Network network = network();
        String first = submit(breaking("Advertising"), network);

        assertEquals(first, submit(breaking("Advertising"), network));
        assertNotEquals(first, submit(breaking("Advertising"), network()));
        assertEquals(2, reported().orElseThrow().reports().size());
    }

    @Test
    void a_reply_that_is_kept_stays_as_it_is_and_later_reports_for_the_same_reason_are_answered_at_once() {
        submit(breaking("Advertising"), network());
        Instant published = now().publishedAt().orElseThrow();
        keep(moderator);

        assertEquals(Optional.empty(), reported());
        assertEquals(published, now().publishedAt().orElseThrow());
        String muted = submit(breaking("Advertising"), network());
        assertEquals(ReportOutcome.KEPT, outcomeOf(muted).orElseThrow());
        assertEquals(Optional.empty(), reported());
        submit(breaking("Off topic"), network());
        assertEquals(1, reported().orElseThrow().reports().size(), "for another reason somebody looks");
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void a_reply_that_is_taken_down_is_rejected_with_a_reason_and_every_report_of_it_answered() {
        String token = submit(breaking("Advertising"), network());
        String other = submit(notice(), network());

        reportModeration.takeDown(moderator, ExpectedVersion.of(now()), "Advertising", "Only links");

        assertEquals(ReplyState.REJECTED, now().state());
        assertEquals("Only links", now().reason().orElseThrow());
        assertEquals(ReportOutcome.TAKEN_DOWN, outcomeOf(token).orElseThrow());
        assertEquals(ReportOutcome.TAKEN_DOWN, outcomeOf(other).orElseThrow());
        assertEquals(Optional.empty(), reported());
    }

    @Test
    void of_two_who_decide_one_wins_and_the_other_learns_who() {
        submit(breaking("Advertising"), network());
        ExpectedVersion shown = ExpectedVersion.of(now());
        long newest = reported().orElseThrow().newest();
        reportModeration.keep(moderator, shown, newest);

        ReportsDecidedException late =
                assertThrows(ReportsDecidedException.class, () -> reportModeration.keep(colleague, shown, newest));
        assertEquals(moderator.name(), late.by());
        submit(breaking("Off topic"), network());
        reportModeration.takeDown(colleague, shown, null, "No");
        assertThrows(ConcurrentDecisionException.class, () -> reportModeration.takeDown(moderator, shown, null, "No"));
        assertThrows(ConcurrentDecisionException.class, () -> reportModeration.keep(moderator, shown, newest));
    }

    @Test
    void what_came_in_after_the_page_was_shown_is_not_kept_with_the_rest() {
        submit(breaking("Advertising"), network());
        long newest = reported().orElseThrow().newest();
        submit(breaking("Off topic"), network());

        reportModeration.keep(moderator, ExpectedVersion.of(now()), newest);

        assertEquals(
                List.of("Off topic"),
                reported().orElseThrow().reports().stream()
                        .map(ReplyReport::rule)
                        .toList());
    }

    @Test
    void both_decisions_can_be_undone_and_then_the_reports_wait_again() {
        String token = submit(breaking("Advertising"), network());
        keep(moderator);
        reportModeration.undo(
                moderator, reportModeration.undoable(moderator).get(0).id());
        assertEquals(Optional.empty(), outcomeOf(token));

        Instant published = now().publishedAt().orElseThrow();
        reportModeration.takeDown(moderator, ExpectedVersion.of(now()), null, "No");
        reportModeration.undo(
                moderator, reportModeration.undoable(moderator).get(0).id());

        assertEquals(Optional.empty(), outcomeOf(token));
        assertEquals(ReplyState.PUBLISHED, now().state());
        assertEquals(published, now().publishedAt().orElseThrow());
        assertEquals(List.of(), reportModeration.undoable(moderator));
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void a_decision_cannot_be_undone_after_its_time() {
        submit(breaking("Advertising"), network());
        keep(moderator);
        long decision = reportModeration.undoable(moderator).get(0).id();
        decidedBefore(Duration.ofMinutes(16));

        assertThrows(TooLateException.class, () -> reportModeration.undo(moderator, decision));
    }

    @Test
    void what_is_decided_in_the_queue_or_by_its_writer_answers_the_reports_too() {
        String token = submit(breaking("Advertising"), network());
        moderation.decide(moderator, ExpectedVersion.of(now()), Decision.reject(null, "No"), Channel.DESK);
        assertEquals(ReportOutcome.TAKEN_DOWN, outcomeOf(token).orElseThrow());

        reply = given.published(given.heldReplyTo(given.publishedArticle()), moderator);
        token = submit(breaking("Advertising"), network());
        writerActions.withdraw(reply.id(), Channel.RECEIPT);
        assertEquals(ReportOutcome.GONE, outcomeOf(token).orElseThrow());
    }

    @Test
    void who_reported_it_appeals_once_and_somebody_else_decides() {
        String token = submit(breaking("Advertising"), network());
        assertThrows(TooLateException.class, () -> appeals.appeal(with(token).id(), "Look"), "nobody has decided");
        keep(moderator);
        String muted = submit(breaking("Advertising"), network());

        appeals.appeal(with(token).id(), "It is an advertisement");

        ReportedReply waiting = queue.page(moderator, 1_000).stream()
                .filter(each -> each.reply().id().equals(reply.id()))
                .findFirst()
                .orElseThrow();
        assertTrue(waiting.own());
        assertThrows(SelfReviewException.class, () -> keep(moderator));
        assertThrows(
                SelfReviewException.class,
                () -> reportModeration.takeDown(moderator, ExpectedVersion.of(now()), null, "No"));
        keep(colleague);
        assertEquals(ReportOutcome.KEPT, outcomeOf(token).orElseThrow());
        assertThrows(TooLateException.class, () -> appeals.appeal(with(token).id(), "Again"));
        assertTrue(in(() -> appeals.isPossible(with(muted))));
    }

    @Test
    void what_cannot_be_reported_is_told_from_what_nobody_may_know_of() {
        String shown = targets.shown(reply);
        assertEquals(ReportTarget.State.PUBLIC, stateOf(reply.id(), ""));
        assertEquals(ReportTarget.State.UNKNOWN, stateOf(Long.MAX_VALUE, ""));
        assertEquals(
                ReportTarget.State.UNKNOWN,
                stateOf(given.heldReplyTo(given.publishedArticle()).id(), ""));

        moderation.decide(moderator, ExpectedVersion.of(now()), Decision.reject(null, "No"), Channel.DESK);
        assertEquals(ReportTarget.State.NOT_ANY_MORE, stateOf(reply.id(), shown));
        assertEquals(ReportTarget.State.UNKNOWN, stateOf(reply.id(), ""));
        assertEquals(ReportTarget.State.UNKNOWN, stateOf(reply.id(), shown + "x"), "forged");
        assertThrows(ReportRefusedException.class, () -> submit(breaking("Advertising"), network()));

        reply = given.published(given.heldReplyTo(given.publishedArticle()), moderator);
        assertEquals(ReportTarget.State.PUBLIC, stateOf(reply.id(), shown), "of another reply");
        writerActions.withdraw(reply.id(), Channel.RECEIPT);
        assertEquals(ReportTarget.State.GONE, stateOf(reply.id(), ""));
    }

    @Test
    void a_network_whose_reports_were_unfounded_can_be_refused_for_a_time() {
        Network network = network();
        submit(breaking("Advertising"), network);
        keep(moderator);
        submit(breaking("Off topic"), network);
        ReplyReport report = reported().orElseThrow().reports().get(0);
        assertEquals(
                new ReportQueue.ReporterHistory(1, 1),
                queue.historiesOf(List.of(report)).get(report.id()));

        blockedReporters.blockReporterOf(moderator, report.id());
        blockedReporters.blockReporterOf(colleague, report.id());

        ReportRefusedException refused =
                assertThrows(ReportRefusedException.class, () -> submit(breaking("Spam"), network));
        assertEquals(ReportRefusedException.Why.BLOCKED, refused.why());
        submit(breaking("Spam"), network());
        given.change(() -> blockedReporters.forgetEnded(clock.instant().plus(Duration.ofDays(91))));
        submit(breaking("Spam"), network);
    }

    @Test
    void the_writer_can_be_blocked_by_who_sets_the_policy() {
        Policy before = policies.inForce();
        Account administrator = given.account(Role.ADMINISTRATOR);
        submit(breaking("Advertising"), network());
        reportModeration.takeDown(administrator, ExpectedVersion.of(now()), null, "No");
        try {
            assertThrows(RuntimeException.class, () -> writerBlocking.blockWriterOf(moderator, reply.id()));
            writerBlocking.blockWriterOf(administrator, reply.id());
            writerBlocking.blockWriterOf(administrator, reply.id());

            assertEquals(
                    List.of(Policy.OfWriter.of(reply.writer().id(), WriterTrust.BLOCKED)),
                    policies.inForce().writers().stream()
                            .filter(each -> each.writer() == reply.writer().id())
                            .toList());
        } finally {
            given.save(before);
        }
    }

    @Test
    void who_gave_an_address_is_told_that_it_came_and_what_was_decided_once_nothing_can_undo_it() {
        submit(notice(), network());
        assertEquals(1, mails().size());
        assertFalse(mails().get(0).text().contains("It says so"), "its words stay at the desk");
        assertTrue(mails().get(0).text().contains("/receipts/reports/"));

        keep(moderator);
        tellAll(clock.instant().plus(Duration.ofMinutes(14)));
        assertEquals(1, mails().size());
        tellAll(clock.instant().plus(Duration.ofMinutes(16)));
        assertEquals(2, mails().size());
        assertTrue(mails().get(1).subject().startsWith("Your report was looked at"));
        tellAll(clock.instant().plus(Duration.ofMinutes(16)));
        assertEquals(2, mails().size());
    }

    @Test
    void who_reports_what_was_kept_for_the_same_reason_is_told_of_that_decision_and_of_no_other_look() {
        submit(breaking("Advertising"), network());
        keep(moderator);

        submit(new ReportInput(ReportReason.RULE, "Advertising", "", "", "", email, false, ""), network());
        assertEquals(List.of(), mails());
        tellAll(clock.instant().plusSeconds(1));

        assertEquals(1, mails().size());
        assertTrue(mails().get(0).subject().startsWith("Your report was looked at"));
    }

    @Test
    void what_was_kept_and_is_taken_down_after_an_appeal_of_somebody_else_is_told_as_it_is_by_then() {
        String first = submit(breaking("Advertising"), network());
        String second = submit(notice(), network());
        keep(moderator);
        appeals.appeal(with(first).id(), "It is an advertisement");
        reportModeration.takeDown(colleague, ExpectedVersion.of(now()), null, "It is");

        tellAll(clock.instant().plus(Duration.ofMinutes(16)));

        assertEquals(ReportOutcome.TAKEN_DOWN, in(() -> with(second).standing()).orElseThrow());
        assertTrue(
                mails().get(1).text().contains("not public any more"),
                mails().get(1).text());
    }

    @Test
    void a_mailbox_is_not_flooded_by_spelling_its_address_in_other_ways() {
        String local = "abcdefghi" + UUID.randomUUID();
        List<String> spellings = IntStream.range(1, 10)
                .mapToObj(i -> local.substring(0, i).toUpperCase(Locale.ROOT) + local.substring(i) + "@example.org")
                .toList();

        spellings.forEach(each -> submit(
                new ReportInput(ReportReason.ILLEGAL, "", "It says so", "The second word", "Rita", each, true, ""),
                network()));

        long told = spellings.stream()
                .flatMap(each ->
                        letters
                                .of(commenters
                                        .with(EmailAddress.parse(each).orElseThrow())
                                        .orElseThrow())
                                .stream())
                .count();
        assertEquals(5, told);
    }

    @Test
    void nobody_is_flooded_with_mail_for_having_an_address() {
        for (int i = 0; i < 9; i++) {
            submit(notice(), network());
        }

        assertEquals(5, mails().size());
        assertEquals(9, reported().orElseThrow().networks());
    }

    @Test
    void everything_is_forgotten_when_the_time_for_an_appeal_is_over_and_what_is_open_stays() {
        String token = submit(notice(), network());
        decidedBefore(Duration.ofDays(400));
        reportRetention.enforce();
        assertTrue(reports.byToken(token).isPresent(), "its time begins when it is decided");

        keep(moderator);
        decidedBefore(Duration.ofDays(182));
        reportRetention.enforce();
        assertTrue(reports.byToken(token).isPresent());
        decidedBefore(Duration.ofDays(184));
        reportRetention.enforce();
        retention.enforce();

        assertTrue(reports.byToken(token).isEmpty());
        assertEquals(Optional.empty(), reporter());
    }

    @Test
    void who_reported_sees_it_among_their_data_and_erases_it_with_them() {
        String token = submit(notice(), network());
        var kept = new StringWriter();
        export.write(reporter().orElseThrow(), kept);
        assertTrue(kept.toString().contains("It says so"));

        erasure.everythingBy(reporter().orElseThrow().id(), Optional.empty());

        assertTrue(reports.byToken(token).isEmpty());
        assertEquals(Optional.empty(), reporter());
    }

    @Test
    void networks_and_receipts_are_not_kept_as_they_are() {
        Network network = network();
        String token = submit(notice(), network);

        assertFalse(with(token).network().contains(network.address().getHostAddress()));
        assertEquals(0, count("receipt = ?1", token));
        assertTrue(reports.byToken(token + "x").isEmpty());
        assertTrue(reports.byToken("").isEmpty());
    }

    @Test
    void a_reply_that_hundreds_have_reported_takes_no_more_reports_of_a_rule_but_every_notice() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < ReportSubmissionService.MOST_OPEN; i++) {
            tokens.add(submit(breaking("Advertising"), network()));
        }

        ReportRefusedException refused =
                assertThrows(ReportRefusedException.class, () -> submit(breaking("Advertising"), network()));
        assertEquals(ReportRefusedException.Why.ENOUGH, refused.why());
        submit(notice(), network());
        assertEquals(ReplyReports.READ, reported().orElseThrow().reports().size());
        keep(moderator);
        assertFalse(outcomeOf(tokens.get(0)).isEmpty());
    }

    @Test
    void many_reports_hide_a_reply_only_if_the_site_says_so_and_keeping_it_shows_it_as_it_was() {
        submit(breaking("Advertising"), network());
        submit(breaking("Advertising"), network());
        assertEquals(ReplyState.PUBLISHED, now().state());
        Instant published = now().publishedAt().orElseThrow();
        hidingAt(3, () -> {
            Network network = network();
            submit(breaking("Off topic"), network);
            assertEquals(ReplyState.HELD, now().state());
        });
        assertTrue(in(() -> hiding.hidden(now())).isPresent());

        keep(moderator);

        assertEquals(ReplyState.PUBLISHED, now().state());
        assertEquals(published, now().publishedAt().orElseThrow());
        assertEquals(Optional.empty(), reported());
        reportModeration.undo(
                moderator, reportModeration.undoable(moderator).get(0).id());
        assertEquals(ReplyState.HELD, now().state());
        assertEquals(3, reported().orElseThrow().reports().size());
        reportModeration.takeDown(moderator, ExpectedVersion.of(now()), null, "No");
        assertEquals(ReplyState.REJECTED, now().state());
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void one_network_hides_nothing_however_often_it_reports() {
        hidingAt(2, () -> {
            Network network = network();
            submit(breaking("Advertising"), network);
            submit(breaking("Off topic"), network);
            assertEquals(ReplyState.PUBLISHED, now().state());
            keep(moderator);
            submit(breaking("Advertising"), network());
            submit(breaking("Advertising"), network());
            assertEquals(ReplyState.PUBLISHED, now().state(), "for these reasons somebody has kept it");
        });
    }

    private void hidingAt(int networks, Runnable test) {
        set(networks);
        try {
            test.run();
        } finally {
            set(0);
        }
    }

    private void set(int networks) {
        var current = moderationSettingsService.current();
        moderationSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                current.version(),
                current.authorsDecide(),
                current.secondOpinionPercent(),
                current.remindAfterHours(),
                networks,
                false,
                moderationSettingsService.rules());
    }

    private long count(String condition, String value) {
        return ((Number) entities.createNativeQuery("select count(*) from reply_report where " + condition)
                        .setParameter(1, value)
                        .getSingleResult())
                .longValue();
    }

    private void tellAll(Instant now) {
        while (mailer.tellNext(now)) {
            // and the next
        }
    }

    /** As if what was decided about this reply had been decided so long ago. */
    private void decidedBefore(Duration ago) {
        given.change(() -> entities.createNativeQuery("update report_decision set decided_at = ?1 where reply_id = ?2")
                .setParameter(1, clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
                .setParameter(2, reply.id())
                .executeUpdate());
    }

    private void keep(Account by) {
        reportModeration.keep(by, ExpectedVersion.of(now()), Long.MAX_VALUE);
    }

    private String submit(ReportInput input, Network network) {
        return submissions.submit(
                reply.id(), reply.revision(), input, new ReportSubmissionService.Origin(network, "Firefox"));
    }

    private static ReportInput breaking(String rule) {
        return new ReportInput(ReportReason.RULE, rule, "", "", "", "", false, "");
    }

    private ReportInput notice() {
        return new ReportInput(ReportReason.ILLEGAL, "", "It says so", "The second word", "Rita", email, true, "");
    }

    private static Network network() {
        int next = NETWORKS.incrementAndGet();
        return Network.parse("10." + next / 256 % 256 + "." + next % 256 + ".0/24");
    }

    private ReportTarget.State stateOf(long number, String shown) {
        return targets.find(number, shown).state();
    }

    private Reply now() {
        return replies.with(reply.id()).orElseThrow();
    }

    private Optional<ReportedReply> reported() {
        return queue.page(colleague, 1_000).stream()
                .filter(each -> each.reply().id().equals(reply.id()))
                .findFirst();
    }

    private ReplyReport with(String token) {
        return reports.byToken(token).orElseThrow();
    }

    private Optional<ReportOutcome> outcomeOf(String token) {
        return in(() -> with(token).decision().map(ReportDecision::outcome));
    }

    private <T> T in(Supplier<T> question) {
        var answer = new ArrayList<T>();
        given.change(() -> answer.add(question.get()));
        return answer.get(0);
    }

    private List<MailMessage> mails() {
        return letters.of(reporter().orElseThrow());
    }

    private Optional<Commenter> reporter() {
        return commenters.with(EmailAddress.parse(email).orElseThrow());
    }
}
