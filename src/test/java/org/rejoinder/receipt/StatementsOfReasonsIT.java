package org.rejoinder.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.receipt.StatementOfReasons.DecidedBy;
import org.rejoinder.receipt.StatementOfReasons.Noticed;
import org.rejoinder.reply.Reply;
import org.rejoinder.report.ReportInput;
import org.rejoinder.report.ReportModeration;
import org.rejoinder.report.ReportReason;
import org.rejoinder.report.ReportSubmissionService;
import org.rejoinder.settings.Network;
import org.rejoinder.support.Given;

/** What a writer is told of how it was decided (Regulation (EU) 2022/2065, article 17, 3). */
@ExtendWith(ArquillianExtension.class)
class StatementsOfReasonsIT {

    private static final Duration SETTLED = Duration.ofMinutes(16);

    private static final AtomicInteger NETWORKS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1 << 16));

    @Inject
    private StatementsOfReasons statements;

    @Inject
    private DecisionNotifications decisionNotifications;

    @Inject
    private Moderation moderation;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private ReportSubmissionService submissions;

    @Inject
    private ReportModeration reportModeration;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Letterbox letters;

    @Inject
    private Clock clock;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private Account moderator;
    private Article article;

    @BeforeEach
    void aSite() {
        given.nobodyElse();
        moderator = given.account(Role.MODERATOR);
        article = given.publishedArticle();
    }

    @Test
    void nothing_is_said_before_somebody_has_decided_against_it_or_after_that_was_undone() {
        Reply reply = given.heldReplyTo(article, "What it says is new.");
        assertEquals(Optional.empty(), about(reply));

        AuditEntry entry = decide(reply, Decision.reject(null, "No"), Channel.DESK);
        assertTrue(about(reply).isPresent());
        moderation.undo(moderator, entry.id(), Channel.DESK);
        assertEquals(Optional.empty(), about(reply));

        decide(reply, Decision.publish(), Channel.DESK);
        assertEquals(Optional.empty(), about(reply));
    }

    @Test
    void a_person_decided_when_and_what_had_drawn_attention_to_it() {
        Reply plain = quiet();
        AuditEntry entry = decide(plain, Decision.reject(null, "No"), Channel.DESK);
        StatementOfReasons statement = about(plain).orElseThrow();
        assertEquals(entry.at(), statement.at());
        assertEquals(DecidedBy.PERSON, statement.by());
        assertEquals(Noticed.READING, statement.noticed());

        Reply noticed = given.heldReplyTo(
                article, "https://a.example https://b.example https://c.example https://d.example https://e.example");
        decide(noticed, Decision.spam(), Channel.DESK);
        assertEquals(Noticed.CHECK, about(noticed).orElseThrow().noticed());
    }

    @Test
    void what_would_say_so_is_not_kept_for_ever_and_then_nothing_is_said() {
        Reply reply = quiet();
        decide(reply, Decision.reject(null, "No"), Channel.DESK);
        given.change(() -> entities.createNativeQuery("update reply set submitted_at = ?1 where id = ?2")
                .setParameter(1, clock.instant().minus(Duration.ofDays(366)).atOffset(ZoneOffset.UTC))
                .setParameter(2, reply.id())
                .executeUpdate());

        assertEquals(Noticed.UNKNOWN, about(reply).orElseThrow().noticed());
    }

    @Test
    void a_program_with_a_key_is_not_called_a_person() {
        Reply reply = given.heldReplyTo(article);
        decide(reply, Decision.reject(null, "No"), Channel.REST);

        assertEquals(DecidedBy.PROGRAM, about(reply).orElseThrow().by());
    }

    @Test
    void what_was_taken_down_after_reports_says_so_without_who_and_whether_it_is_illegal() {
        Reply illegal = proven();
        decide(illegal, Decision.publish(), Channel.DESK);
        report(illegal, "Rita Reporter");
        reportModeration.takeDownAsIllegal(moderator, ExpectedVersion.of(now(illegal)), null, "Section 185");
        StatementOfReasons statement = about(illegal).orElseThrow();
        assertEquals(Noticed.REPORTS, statement.noticed());
        assertTrue(statement.illegal());

        tellAll();
        String mail = mailsTo(illegal).get(0).text();
        assertTrue(mail.contains("Section 185"), mail);
        assertTrue(mail.contains("holds it to be illegal content"), mail);
        assertTrue(mail.contains("Reports of readers had drawn attention to it."), mail);
        assertTrue(mail.contains("A person decided; the decision was not automatic."), mail);
        assertTrue(mail.contains("in all countries"), mail);
        assertTrue(mail.contains("you can appeal once"), mail);
        assertFalse(mail.contains("Rita"), mail);

        Reply broken = given.published(given.heldReplyTo(article), moderator);
        report(broken, "Rita Reporter");
        reportModeration.takeDown(moderator, ExpectedVersion.of(now(broken)), null, "Rude");
        assertFalse(about(broken).orElseThrow().illegal());
    }

    @Test
    void the_time_of_an_appeal_is_kept_and_told_with_that_of_the_decision_about_it() {
        Reply reply = quiet();
        decide(reply, Decision.reject(null, "No"), Channel.DESK);
        Instant begun = clock.instant();
        writerActions.appeal(ExpectedVersion.of(now(reply)), "Yes");
        assertEquals(Optional.empty(), about(reply), "nobody has decided about the appeal");
        AuditEntry again = moderation.decide(
                given.account(Role.MODERATOR),
                ExpectedVersion.of(now(reply)),
                Decision.reject(null, null),
                Channel.DESK);

        StatementOfReasons statement = about(reply).orElseThrow();
        assertEquals(again.at(), statement.at());
        assertFalse(statement.appealedAt().isBefore(begun.minusSeconds(1)));
        assertFalse(statement.appealedAt().isAfter(again.at()));
    }

    @Test
    void a_reply_that_many_reports_hide_says_that_the_site_did_it_and_its_writer_gets_a_mail_without_who() {
        Reply reply = proven();
        decide(reply, Decision.publish(), Channel.DESK);
        Reply unproven = given.published(given.heldReplyTo(article), moderator);
        hidingAt(2, () -> {
            report(reply, "Rita Reporter");
            assertEquals(Optional.empty(), about(reply));
            report(reply, "Ron Reporter");
            report(unproven, "Rita Reporter");
            report(unproven, "Ron Reporter");
        });

        StatementOfReasons statement = about(reply).orElseThrow();
        assertEquals(DecidedBy.SITE, statement.by());
        assertEquals(Noticed.REPORTS, statement.noticed());
        MailMessage mail = mailsTo(reply).get(0);
        assertEquals("Your reply is hidden for now: Who was it?", mail.subject());
        assertTrue(mail.text().contains("hidden it automatically"), mail.text());
        assertTrue(mail.text().contains("nothing is decided yet"), mail.text());
        assertTrue(mail.text().contains("/receipts/"), mail.text());
        assertFalse(mail.text().contains("Reporter"), mail.text());
        assertEquals(List.of(), mailsTo(unproven), "anybody can type an address");
        assertTrue(about(unproven).isPresent());
    }

    @Test
    void who_wants_no_mail_about_decisions_gets_none_when_a_reply_is_hidden() {
        Reply reply = proven();
        decide(reply, Decision.publish(), Channel.DESK);
        given.change(() -> entities.find(Reply.class, reply.id()).mailDecisions(false));
        hidingAt(1, () -> report(reply, "Rita Reporter"));

        assertEquals(List.of(), mailsTo(reply));
    }

    /** That no check has noticed anything about. */
    private Reply quiet() {
        Reply held = given.heldReplyTo(article);
        given.change(() -> entities.createNativeQuery("delete from reply_signal where reply_id = ?1")
                .setParameter(1, held.id())
                .executeUpdate());
        return held;
    }

    private Reply proven() {
        Reply held = given.heldReplyTo(article);
        given.change(() -> entities.find(Reply.class, held.id()).prove(clock.instant()));
        return now(held);
    }

    private AuditEntry decide(Reply reply, Decision decision, Channel channel) {
        return moderation.decide(moderator, ExpectedVersion.of(now(reply)), decision, channel);
    }

    private void report(Reply reply, String name) {
        int next = NETWORKS.incrementAndGet();
        Network network = Network.parse("11." + next / 256 % 256 + "." + next % 256 + ".0/24");
        var input =
                new ReportInput(ReportReason.ILLEGAL, "", "It says so", "All", name, "reporter@example.org", true, "");
        submissions.submit(reply.id(), reply.revision(), input, new ReportSubmissionService.Origin(network, "Firefox"));
    }

    private Optional<StatementOfReasons> about(Reply reply) {
        List<Optional<StatementOfReasons>> answer = new ArrayList<>();
        given.change(() -> answer.add(statements.about(now(reply))));
        return answer.get(0);
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

    private void tellAll() {
        Instant then = clock.instant().plus(SETTLED);
        while (decisionNotifications.tellNext(then)) {
            // and the next
        }
    }

    /** Beside the mail that asks whether the address is theirs. */
    private List<MailMessage> mailsTo(Reply reply) {
        return letters.of(now(reply).writer()).stream()
                .filter(mail -> !mail.subject().startsWith("Your reply: "))
                .toList();
    }

    private Reply now(Reply reply) {
        entities.clear();
        return entities.find(Reply.class, reply.id());
    }
}
