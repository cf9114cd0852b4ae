package org.rejoinder.moderation.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.search.ReplySearch;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.support.Given;

/** What the clock lets go of, and what it leaves. */
@ExtendWith(ArquillianExtension.class)
class RetentionIT {

    @Inject
    private Retention retention;

    @Inject
    private Moderation moderation;

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private ReplySearch search;

    @Inject
    private Commenters commenters;

    @Inject
    private Audit audit;

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private Article article;

    @BeforeEach
    void anArticle() {
        article = given.publishedArticle();
    }

    @Test
    void refused_replies_are_erased_when_their_time_is_over_and_published_and_held_ones_stay() {
        Reply rejected = decided("A quokka was here", Decision.reject(null, "No"), 91);
        Reply fresh = decided("A quokka is here", Decision.reject(null, "No"), 89);
        Reply spam = decided("Cheap quokkas", Decision.spam(), 91);
        Reply published = decided("Quokkas for ever", Decision.publish(), 4000);
        Reply held = brought("Quokkas wait", 4000);
        long writer = rejected.writer().id();
        assertEquals(2, search.find("quokka", ReplyState.REJECTED).all());
        long rows = audit.rows();

        retention.enforce();

        assertEquals(ReplyState.ERASED, now(rejected).state());
        assertEquals(ReplyState.ERASED, now(spam).state());
        assertEquals("", now(rejected).text() + now(rejected).name());
        assertEquals("A quokka is here", now(fresh).text());
        assertEquals("Quokkas for ever", now(published).text());
        assertEquals("Quokkas wait", now(held).text());
        assertTrue(commenters.with(writer).isEmpty(), "nothing is left of theirs, so nothing of them");
        assertTrue(commenters.with(published.writer().id()).isPresent());
        assertEquals(1, search.find("quokka", ReplyState.REJECTED).all());
        assertTrue(audit.rows() - rows <= RetentionCategory.values().length, "counts only");
        assertEquals(Optional.empty(), audit.firstBroken());
        assertEquals(0, replyCounters.reconcile());
    }

    @Test
    void a_decision_begins_the_time_anew() {
        Reply late = brought("Decided late", 400);
        moderation.decide(given.account(Role.MODERATOR), ExpectedVersion.of(late), Decision.spam(), Channel.DESK);

        retention.enforce();

        assertEquals(ReplyState.SPAM, now(late).state());
    }

    @Test
    void what_was_noticed_goes_after_a_year_and_what_it_said_before_after_half_a_one() {
        Reply old = brought("Old news", 366);
        Reply newer = brought("Newer news", 364);
        given.change(() -> entities.createNativeQuery("insert into reply_wording (reply_id, revision, name, text)"
                        + " values (?1, 1, 'Rita', 'Older news')")
                .setParameter(1, old.id())
                .executeUpdate());

        retention.enforce();

        assertTrue(now(old).signals().isEmpty());
        assertFalse(now(newer).signals().isEmpty());
        assertEquals(
                0L,
                ((Number) entities.createNativeQuery("select count(*) from reply_wording where reply_id = ?1")
                                .setParameter(1, old.id())
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void names_leave_the_log_and_the_chain_holds_but_a_name_that_is_changed_or_missing_too_early_is_found() {
        Account somebody = given.account(Role.MODERATOR);
        AuditEntry old = recorded(somebody, clock.instant().minus(Duration.ofDays(1096)));
        AuditEntry newer = recorded(somebody, clock.instant().minus(Duration.ofDays(1094)));

        retention.enforce();

        assertEquals("", entry(old).actor());
        assertEquals(Optional.empty(), entry(old).account());
        assertEquals(somebody.name(), entry(newer).actor());
        assertEquals(Optional.empty(), audit.firstBroken());

        AuditEntry today = recorded(somebody, clock.instant());
        for (String name : new String[] {"Somebody else", ""}) {
            actor(today, name);
            assertEquals(Optional.of(today.number()), audit.firstBroken(), "\"" + name + "\"");
            actor(today, somebody.name());
        }
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void the_times_can_be_set_within_bounds() {
        Map<RetentionCategory, Integer> usual = retention.days();
        assertEquals(90, usual.get(RetentionCategory.SPAM));

        retention.set(
                given.account(Role.ADMINISTRATOR),
                retention.settings().version(),
                Map.of(RetentionCategory.SPAM, 7, RetentionCategory.LOG_NAMES, 1));

        assertEquals(7, retention.days().get(RetentionCategory.SPAM));
        assertEquals(30, retention.days().get(RetentionCategory.LOG_NAMES), "a shorter time would hide tampering");
        retention.set(given.account(Role.ADMINISTRATOR), retention.settings().version(), usual);
        assertEquals(usual, retention.days());
    }

    private Reply brought(String words, int daysAgo) {
        Submission any = Given.submissionTo(article);
        var submission = new Submission(article.slug(), "", words, any.name(), any.email(), "", "");
        String[] receipt = new String[1];
        given.change(() -> receipt[0] = replySubmissionService.importReply(submission, ago(daysAgo)));
        return given.replyBehind(receipt[0]);
    }

    private Reply decided(String words, Decision decision, int daysAgo) {
        Reply reply = brought(words, daysAgo);
        moderation.importDecision("A test", ExpectedVersion.of(reply), decision, Channel.SAMPLE, ago(daysAgo));
        return now(reply);
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private AuditEntry recorded(Account account, Instant at) {
        return audit.record(AuditEntry.of(AuditAction.DATA_ASKED, Actor.of(account), "Because", Channel.DESK, at));
    }

    private void actor(AuditEntry entry, String name) {
        given.change(() -> entities.createNativeQuery("update audit set actor = ?1 where id = ?2")
                .setParameter(1, name)
                .setParameter(2, entry.id())
                .executeUpdate());
    }

    private AuditEntry entry(AuditEntry entry) {
        entities.clear();
        return entities.find(AuditEntry.class, entry.id());
    }

    private Reply now(Reply reply) {
        entities.clear();
        return entities.find(Reply.class, reply.id());
    }
}
