package org.rejoinder.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
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
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.reply.DelayedReceipts;
import org.rejoinder.reply.NotifyPreference;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.SurgeProtection;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Given;

/** Mail to writers. Nobody takes it here, so that every letter stays in the outbox. */
@ExtendWith(ArquillianExtension.class)
class AnswerNotificationsIT {

    @Inject
    private AnswerNotifications answerNotifications;

    @Inject
    private Unsubscription unsubscription;

    @Inject
    private Verification verification;

    @Inject
    private Moderation moderation;

    @Inject
    private Erasure erasure;

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private Letterbox letters;

    @Inject
    private DelayedReceipts delayedReceipts;

    @Inject
    private SurgeProtection surgeProtection;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private Article article;
    private Account moderator;

    private Policy policy;

    @BeforeEach
    void aSite() {
        given.nobodyElse();
        article = given.publishedArticle();
        moderator = given.account(Role.MODERATOR);
        policy = given.calm();
    }

    @AfterEach
    void put_back() {
        given.save(policy);
    }

    @Test
    void
            whoever_left_a_reply_is_asked_once_a_day_whether_the_address_is_theirs_and_the_mail_says_nothing_of_the_reply() {
        Submission first = Given.submissionTo(article);
        Reply reply = given.replyBehind(replySubmissionService.receive(first));
        given.replyBehind(replySubmissionService.receive(
                new Submission(article.slug(), "", "Another thought", "Rita", first.email(), "", "")));

        MailMessage mailMessage = only(letters.of(reply.writer()));

        assertEquals("Your reply: Who was it?", mailMessage.subject());
        assertFalse(
                mailMessage.text().contains(first.comment())
                        || mailMessage.text().contains("Rita"),
                mailMessage.text());
        assertFalse(mailMessage.text().contains("@"), mailMessage.text());
        String proof = mailMessage.text().replaceFirst("(?s).*\\?proof=(\\S+).*", "$1");
        assertTrue(verification.isOpen(now(reply), proof));
        assertFalse(verification.verify(reply.id(), proof + "x"));
        assertFalse(now(reply).writer().isVerified());

        assertTrue(verification.verify(reply.id(), proof));

        assertTrue(now(reply).writer().isVerified());
        assertFalse(verification.verify(reply.id(), proof), "used");
    }

    @Test
    void a_mailbox_gets_a_few_of_them_a_day_however_its_address_is_spelled() {
        String local = "abcdefghi" + UUID.randomUUID();
        long told = 0;
        for (int i = 1; i < 9; i++) {
            String spelled = local.substring(0, i).toUpperCase(Locale.ROOT) + local.substring(i) + "@example.org";
            Reply reply = given.replyBehind(replySubmissionService.receive(
                    new Submission(article.slug(), "", "Thought " + i, "Rita", spelled, "", "")));
            told += letters.of(reply.writer()).size();
        }

        assertEquals(5, told);
    }

    @Test
    void the_mail_about_a_reply_that_comes_with_a_wave_of_spam_leaves_when_that_is_over() {
        Reply reply = receivedInAWave();
        Reply spam = receivedInAWave();
        moderation.decide(moderator, ExpectedVersion.of(now(spam)), Decision.spam(), Channel.DESK);
        given.calm();

        while (delayedReceipts.sendNext()) {
            // and the next
        }

        assertEquals("Your reply: Who was it?", only(letters.of(reply.writer())).subject());
        assertEquals(List.of(), letters.of(spam.writer()), "nobody is told of spam");
        assertFalse(delayedReceipts.sendNext(), "once");
    }

    /** What comes in meanwhile is measured, too, and can end the wave that is made here. */
    private Reply receivedInAWave() {
        given.save(waves());
        for (int tries = 0; tries < 50; tries++) {
            given.change(() -> surgeProtection.measure(1_000, 0));
            Reply reply = given.replyBehind(replySubmissionService.receive(Given.submissionTo(article)));
            if (letters.of(reply.writer()).isEmpty()) {
                return reply;
            }
        }
        throw new AssertionError("every mail left at once");
    }

    private Policy waves() {
        return new Policy(
                policy.mode(),
                policy.publishedNeeded(),
                policy.closeAfterDays(),
                policy.closesOn(),
                policy.linksHeld(),
                policy.spamFrom(),
                10,
                policy.holding(),
                policy.spamming(),
                policy.networks(),
                policy.articles(),
                policy.writers());
    }

    @Test
    void the_receipt_alone_proves_nothing_and_a_proof_is_for_one_reply() {
        Reply reply = given.heldReplyTo(article);
        Reply other = given.heldReplyTo(article);
        String proof = only(letters.of(other.writer())).text().replaceFirst("(?s).*\\?proof=(\\S+).*", "$1");

        assertFalse(verification.verify(reply.id(), ""));
        assertFalse(verification.verify(reply.id(), proof));
        assertFalse(now(reply).writer().isVerified());
    }

    @Test
    void an_answer_is_told_of_when_it_can_no_longer_be_undone_once_and_one_click_stops_it() {
        Reply followed = followed(NotifyPreference.EACH);
        Reply answer = answerTo(followed);
        int before = letters.of(followed.writer()).size();
        tellAll();
        assertEquals(before, letters.of(followed.writer()).size(), "it could still be undone");

        later(Moderation.UNDOABLE);
        tellAll();
        tellAll();

        // The site's own job may be the one that tells, at this moment
        Eventually.within(
                Duration.ofSeconds(30),
                "it is told",
                () -> letters.of(followed.writer()).size() > before);
        List<MailMessage> told = letters.of(followed.writer())
                .subList(before, letters.of(followed.writer()).size());
        MailMessage mailMessage = only(told);
        assertEquals("A reply to your reply: Who was it?", mailMessage.subject());
        assertTrue(mailMessage.text().contains("/replies/" + answer.id()), mailMessage.text());
        assertEquals("reply-" + followed.id(), mailMessage.thread());
        String ticket = mailMessage.unsubscribe().replaceFirst(".*/unsubscribe/", "");
        assertTrue(unsubscription.isOpen(ticket));
        assertFalse(unsubscription.isOpen(ticket + "x"));

        unsubscription.stopAll(ticket);
        answerTo(followed);
        later(Moderation.UNDOABLE);
        tellAll();

        assertEquals(before + 1, letters.of(followed.writer()).size());
        assertEquals(NotifyPreference.NOTHING, now(followed).notifyPreference());
    }

    @Test
    void nothing_is_told_that_was_undone_or_erased_or_that_nobody_wants_to_know_or_whose_address_nobody_has_verified() {
        Reply followed = followed(NotifyPreference.EACH);
        Reply undone = given.heldAnswerTo(followed, article);
        AuditEntry entry = moderation.decide(moderator, ExpectedVersion.of(undone), Decision.publish(), Channel.DESK);
        moderation.undo(moderator, entry.id(), Channel.DESK);
        Reply erased = answerTo(followed);
        erasure.everythingBy(erased.writer().id(), Optional.empty());
        Reply unverified = given.published(given.heldReplyTo(article), moderator);
        wants(unverified, NotifyPreference.EACH);
        answerTo(unverified);
        Reply silent = followed(NotifyPreference.NOTHING);
        answerTo(silent);
        int asked = letters.of(followed.writer()).size();

        later(Moderation.UNDOABLE);
        tellAll();

        assertEquals(asked, letters.of(followed.writer()).size());
        assertEquals(1, letters.of(unverified.writer()).size(), "asked for the address, and no more");
        assertEquals(asked, letters.of(silent.writer()).size());
    }

    @Test
    void who_wants_one_mail_a_day_gets_all_answers_in_it() {
        Reply followed = followed(NotifyPreference.DAILY);
        List<Reply> answers = List.of(answerTo(followed), answerTo(followed));
        int before = letters.of(followed.writer()).size();
        later(Duration.ofHours(23));
        tellAll();
        assertEquals(before, letters.of(followed.writer()).size());
        answerTo(followed);
        later(Duration.ofHours(1));

        tellAll();

        MailMessage mailMessage = only(letters.of(followed.writer())
                .subList(before, letters.of(followed.writer()).size()));
        assertEquals("3 replies to your replies", mailMessage.subject());
        answers.forEach(
                answer -> assertTrue(mailMessage.text().contains("/replies/" + answer.id()), mailMessage.text()));
    }

    @Test
    void what_waits_to_be_mailed_is_erased_with_what_it_tells_of() {
        Reply followed = followed(NotifyPreference.EACH);
        Reply answer = answerTo(followed);
        later(Moderation.UNDOABLE);
        tellAll();
        int told = letters.of(followed.writer()).size();

        erasure.everythingBy(answer.writer().id(), Optional.empty());

        assertEquals(told - 1, letters.of(followed.writer()).size());
        assertEquals(List.of(), letters.of(answer.writer()));
    }

    @Test
    void of_two_nodes_that_tell_at_once_one_tells() {
        Reply followed = followed(NotifyPreference.EACH);
        answerTo(followed);
        later(Moderation.UNDOABLE);
        int before = letters.of(followed.writer()).size();
        var second = new AtomicReference<CompletableFuture<Void>>();

        given.change(() -> {
            tellAll();
            second.set(CompletableFuture.runAsync(this::tellAll));
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        });
        second.get().join();

        assertEquals(before + 1, letters.of(followed.writer()).size());
    }

    private Reply followed(NotifyPreference how) {
        Reply published = given.published(given.heldReplyTo(article), moderator);
        wants(published, how);
        given.change(() -> entities.find(Reply.class, published.id()).prove(clock.instant()));
        return now(published);
    }

    private void wants(Reply reply, NotifyPreference how) {
        given.change(() -> entities.find(Reply.class, reply.id()).notifyOfAnswers(how));
    }

    private Reply answerTo(Reply followed) {
        return given.published(given.heldAnswerTo(followed, article), moderator);
    }

    /** Time passes for everything that is noted down. */
    private void later(Duration time) {
        given.change(() -> {
            List<?> waiting = entities.createNativeQuery(
                            "select answer_id, published_at, due_at from notice where told_at is null")
                    .getResultList();
            waiting.forEach(row -> shift((Object[]) row, time));
        });
    }

    private void shift(Object[] row, Duration time) {
        entities.createNativeQuery("update notice set published_at = ?2, due_at = ?3 where answer_id = ?1")
                .setParameter(1, row[0])
                .setParameter(2, minus(row[1], time))
                .setParameter(3, minus(row[2], time))
                .executeUpdate();
    }

    private static OffsetDateTime minus(Object at, Duration time) {
        return at instanceof Timestamp stamp
                ? stamp.toInstant().minus(time).atOffset(ZoneOffset.UTC)
                : ((OffsetDateTime) at).minus(time);
    }

    private void tellAll() {
        while (answerNotifications.tellNext()) {
            // and the next
        }
    }

    private Reply now(Reply reply) {
        entities.clear();
        return entities.find(Reply.class, reply.id());
    }

    private static MailMessage only(List<MailMessage> mails) {
        assertEquals(1, mails.size());
        return mails.get(0);
    }
}
