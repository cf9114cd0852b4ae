package org.rejoinder.moderation.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.SelfReviewException;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyEdit;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.SubmissionOrigin;
import org.rejoinder.screening.Policy;
import org.rejoinder.support.Given;

/** Deciding from a mail. */
@ExtendWith(ArquillianExtension.class)
class DecisionLinksIT {

    private static final Pattern LINK = Pattern.compile("/decisions/(\\S+)");

    @Inject
    private DecisionLinks links;

    @Inject
    private Moderation moderation;

    @Inject
    private WriterActions writerActions;

    @Inject
    private ModeratorDigest moderatorDigest;

    @Inject
    private Replies replies;

    @Inject
    private Accounts accounts;

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
    private Policy policy;

    /** What comes in meanwhile is measured, too, and can begin a wave. */
    @BeforeEach
    void aSite() {
        given.nobodyElse();
        policy = given.calm();
        article = given.publishedArticle();
        moderator = given.account(Role.MODERATOR);
    }

    @AfterEach
    void put_back() {
        given.save(policy);
    }

    @Test
    void a_link_decides_once_in_the_name_of_its_moderator_even_if_the_decision_is_undone() {
        Reply held = given.heldReplyTo(article);
        String ticket = ticketFor(moderator, held);
        assertEquals(held.id(), links.open(ticket).orElseThrow().reply().id());
        assertEquals(held.id(), links.open(ticket).orElseThrow().reply().id(), "looking uses nothing up");

        assertTrue(links.decide(ticket, Decision.publish()).isPresent());

        assertTrue(replies.published(held.id()).isPresent());
        AuditEntry entry = newestOf(held);
        assertEquals(moderator.name(), entry.actor());
        assertEquals(Channel.MAIL, entry.door());
        assertEquals(Optional.empty(), links.decide(ticket, Decision.spam()));
        moderation.undo(moderator, entry.id(), Channel.DESK);
        assertEquals(Optional.empty(), links.open(ticket), "used");
        assertEquals(ReplyState.HELD, now(held).state());
    }

    @Test
    void a_link_is_over_when_the_reply_was_changed_or_decided_about_or_its_moderator_has_left() {
        Reply revised = given.heldReplyTo(article);
        Reply decided = given.heldReplyTo(article);
        Reply waiting = given.heldReplyTo(article);
        Account leaving = given.account(Role.MODERATOR);
        List<String> tickets =
                List.of(ticketFor(moderator, revised), ticketFor(moderator, decided), ticketFor(leaving, waiting));

        writerActions.revise(
                ExpectedVersion.of(revised), new ReplyEdit("Other words", "Rita", ""), SubmissionOrigin.UNKNOWN);
        moderation.decide(moderator, ExpectedVersion.of(decided), Decision.spam(), Channel.DESK);
        accounts.disable(given.account(Role.ADMINISTRATOR), leaving.id());

        tickets.forEach(ticket -> {
            assertEquals(Optional.empty(), links.open(ticket));
            assertEquals(Optional.empty(), links.decide(ticket, Decision.publish()));
        });
        assertEquals(Optional.empty(), links.open("nonsense"));
        assertEquals(Optional.empty(), links.open(ticketFor(moderator, waiting) + "x"));
    }

    @Test
    void the_digest_has_a_link_for_each_reply_that_works_and_never_the_words_of_a_suspect() {
        reminded(clock.instant().minus(Duration.ofDays(2)), Instant.EPOCH);
        Reply fine = waiting("A thought about certificates");
        Reply suspect = waiting("Buy at https://a.example https://b.example https://c.example");

        assertTrue(moderatorDigest.remind());

        List<MailMessage> mails = letters.of(moderator);
        assertEquals(1, mails.size());
        String text = mails.get(0).text();
        assertTrue(text.contains("> A thought about certificates"), text);
        assertFalse(text.contains("a.example"), text);
        assertTrue(mentions(text, fine) && mentions(text, suspect), text);
        assertFalse(text.contains("@"), text);
        assertFalse(mails.get(0).toString().contains("certificates"));
    }

    @Test
    void of_an_appeal_the_first_moderator_gets_no_link() {
        Reply rejected = given.heldReplyTo(article);
        given.account(Role.MODERATOR);
        moderation.decide(moderator, ExpectedVersion.of(rejected), Decision.reject(null, null), Channel.DESK);
        writerActions.appeal(ExpectedVersion.of(now(rejected)), "Please look again");

        assertEquals(Optional.empty(), links.open(ticketFor(moderator, now(rejected))));
        assertThrows(
                SelfReviewException.class,
                () -> moderation.decide(
                        moderator, ExpectedVersion.of(now(rejected)), Decision.publish(), Channel.MAIL));
    }

    @Test
    void in_a_wave_of_spam_replies_are_only_counted() {
        waiting("Something that came in long ago");
        reminded(clock.instant().minus(Duration.ofDays(2)), Instant.EPOCH);
        braking("current_timestamp");

        assertTrue(moderatorDigest.remind());

        calm();
        String text = letters.of(moderator).get(0).text();
        assertFalse(text.contains("/decisions/") || text.contains("long ago"), text);
        assertTrue(text.contains("not listed"), text);
    }

    private void calm() {
        braking("null");
    }

    private void braking(String since) {
        given.change(() -> entities.createNativeQuery("update screening_state set braking_since = " + since)
                .executeUpdate());
    }

    private boolean mentions(String text, Reply reply) {
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            if (links.open(link.group(1))
                    .filter(open -> open.reply().id().equals(reply.id()))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Reply waiting(String words) {
        Reply held = given.heldReplyTo(article, words);
        given.change(() -> entities.createQuery("update Reply r set r.submittedAt = :at where r.id = :id")
                .setParameter("at", Instant.EPOCH.plusSeconds(held.id()))
                .setParameter("id", held.id())
                .executeUpdate());
        return held;
    }

    private void reminded(Instant at, Instant toldUntil) {
        given.change(() -> {
            entities.find(DigestState.class, DigestState.ONLY).remind(toldUntil, at);
        });
    }

    private String ticketFor(Account account, Reply reply) {
        return links.addressFor(account, reply).replaceFirst(".*/decisions/", "");
    }

    private AuditEntry newestOf(Reply reply) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.reply = :reply order by e.number desc", AuditEntry.class)
                .setParameter("reply", reply)
                .setMaxResults(1)
                .getSingleResult();
    }

    private Reply now(Reply reply) {
        entities.clear();
        return entities.find(Reply.class, reply.id());
    }
}
