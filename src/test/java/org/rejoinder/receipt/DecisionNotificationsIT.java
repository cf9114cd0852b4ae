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
import java.util.List;
import java.util.Optional;
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
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.reply.NotifyPreference;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.support.Given;

/** Mail about decisions. Nobody takes it here, so that every letter stays in the outbox. */
@ExtendWith(ArquillianExtension.class)
class DecisionNotificationsIT {

    private static final Duration SETTLED = Moderation.UNDOABLE.plusSeconds(1);

    @Inject
    private DecisionNotifications decisionNotifications;

    @Inject
    private NotificationPreferences notificationPreferences;

    @Inject
    private Unsubscription unsubscription;

    @Inject
    private Moderation moderation;

    @Inject
    private Batches batches;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Erasure erasure;

    @Inject
    private Letterbox letters;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private Article article;
    private Account moderator;

    @BeforeEach
    void aSite() {
        given.nobodyElse();
        article = given.publishedArticle();
        moderator = given.account(Role.MODERATOR);
    }

    @Test
    void a_publication_is_mailed_once_when_it_can_no_longer_be_undone() {
        Reply reply = proven();
        decide(reply, Decision.publish());

        tellAll();
        assertEquals(List.of(), told(reply), "it could still be undone");

        tellAll(SETTLED);
        tellAll(SETTLED);

        MailMessage mail = only(told(reply));
        assertEquals("Your reply is published: Who was it?", mail.subject());
        assertTrue(mail.text().contains("/replies/" + reply.id()), mail.text());
        assertTrue(mail.text().contains("/receipts/"), mail.text());
        assertFalse(mail.text().contains(reply.text()), "no word of the reply");
        assertEquals("reply-" + reply.id(), mail.thread());
        assertTrue(unsubscription.isOpen(ticketIn(mail)));
    }

    @Test
    void a_rejection_is_mailed_with_its_rule_and_reason_and_with_the_way_to_appeal_that_is_left() {
        Reply reply = proven();
        decide(reply, Decision.reject("Keep to the subject", "This is about another ferry."));
        tellAll(SETTLED);

        MailMessage first = only(told(reply));
        assertEquals("Your reply is not published: Who was it?", first.subject());
        assertTrue(first.text().contains("Keep to the subject"), first.text());
        assertTrue(first.text().contains("This is about another ferry."), first.text());
        assertTrue(first.text().contains("you can appeal once"), first.text());
        assertTrue(first.text().contains("/receipts/"), first.text());

        writerActions.appeal(ExpectedVersion.of(now(reply)), "It is the same ferry");
        moderation.decide(
                given.account(Role.ADMINISTRATOR),
                ExpectedVersion.of(now(reply)),
                Decision.reject(null, null),
                Channel.DESK);
        tellAll(SETTLED);

        MailMessage second = told(reply).get(1);
        assertTrue(second.text().contains("Keep to the subject"), "what was said first stands: " + second.text());
        assertFalse(second.text().contains("you can appeal"), second.text());
        assertTrue(second.text().contains("You had appealed"), second.text());
    }

    @Test
    void only_what_is_true_at_the_end_is_mailed_of_what_was_undone_or_changed() {
        Reply undone = proven();
        undo(decide(undone, Decision.publish()));
        Reply changed = proven();
        decide(changed, Decision.reject(null, null));
        decide(changed, Decision.hold());
        decide(changed, Decision.publish());
        Reply withdrawn = proven();
        decide(withdrawn, Decision.publish());
        writerActions.withdraw(withdrawn.id(), Channel.RECEIPT);

        tellAll(SETTLED);

        assertEquals(List.of(), told(undone));
        assertEquals("Your reply is published: Who was it?", only(told(changed)).subject());
        assertEquals(List.of(), told(withdrawn));
    }

    @Test
    void what_was_mailed_is_not_mailed_again_when_a_later_decision_is_undone() {
        Reply reply = proven();
        decide(reply, Decision.publish());
        tellAll(SETTLED);

        undo(decide(reply, Decision.hold()));
        tellAll(SETTLED);

        assertEquals(ReplyState.PUBLISHED, now(reply).state());
        assertEquals(1, told(reply).size());
    }

    @Test
    void nobody_is_told_of_spam_or_has_not_shown_that_it_is_theirs_or_is_erased() {
        Reply spam = proven();
        decide(spam, Decision.spam());
        Reply unproven = given.heldReplyTo(article);
        decide(unproven, Decision.publish());
        Reply erased = proven();
        decide(erased, Decision.publish());
        var writer = erased.writer();
        erasure.everythingBy(writer.id(), Optional.empty());

        tellAll(SETTLED);

        assertEquals(List.of(), told(spam));
        assertEquals(List.of(), told(unproven));
        assertEquals(List.of(), letters.of(writer));
    }

    @Test
    void one_click_stops_such_mail_for_good_and_the_receipt_brings_it_back() {
        Reply reply = proven();
        decide(reply, Decision.publish());
        tellAll(SETTLED);
        unsubscription.stopAll(ticketIn(only(told(reply))));

        decide(reply, Decision.hold());
        decide(reply, Decision.reject(null, null));
        tellAll(SETTLED);
        assertEquals(1, told(reply).size());
        assertFalse(NotificationPreferences.areDecisionsMailed(now(reply)));

        notificationPreferences.tell(reply.id(), NotifyPreference.NOTHING, true);
        decide(reply, Decision.hold());
        decide(reply, Decision.publish());
        tellAll(SETTLED);
        assertEquals(2, told(reply).size());
    }

    @Test
    void a_batch_tells_each_writer_when_it_can_no_longer_be_undone_as_a_whole() {
        List<Reply> some = List.of(proven(), proven());
        Batch batch = batches.of(
                moderator,
                ReplyState.HELD,
                some.stream().map(ExpectedVersion::of).toList());
        batches.begin(batch.id(), Decision.publish());
        while (batches.advance(batch.id())) {
            // and the next chunk
        }

        endedLater(batch, Duration.ofMinutes(10));

        tellAll(SETTLED);
        some.forEach(reply -> assertEquals(List.of(), told(reply), "all of it can still be undone"));

        tellAll(SETTLED.plusMinutes(10));
        some.forEach(reply -> assertEquals(1, told(reply).size()));
    }

    private void endedLater(Batch batch, Duration later) {
        given.change(() -> entities.createNativeQuery("update batch set ended_at = ?2 where id = ?1")
                .setParameter(1, batch.id())
                .setParameter(2, clock.instant().plus(later).atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    private Reply proven() {
        Reply held = given.heldReplyTo(article);
        given.change(() -> entities.find(Reply.class, held.id()).prove(clock.instant()));
        return now(held);
    }

    private AuditEntry decide(Reply reply, Decision decision) {
        return moderation.decide(moderator, ExpectedVersion.of(now(reply)), decision, Channel.DESK);
    }

    private void undo(AuditEntry entry) {
        moderation.undo(moderator, entry.id(), Channel.DESK);
    }

    private void tellAll() {
        tellAll(Duration.ZERO);
    }

    /** As if so much time had passed. */
    private void tellAll(Duration later) {
        Instant then = clock.instant().plus(later);
        while (decisionNotifications.tellNext(then)) {
            // and the next
        }
    }

    /** Beside the mail that asks whether the address is theirs. */
    private List<MailMessage> told(Reply reply) {
        return letters.of(reply.writer()).stream()
                .filter(mail -> !mail.subject().startsWith("Your reply: "))
                .toList();
    }

    private static String ticketIn(MailMessage mail) {
        return mail.unsubscribe().replaceFirst(".*/unsubscribe/", "");
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
