package org.rejoinder.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.BatchJob;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class StatisticsIT {

    @Inject
    private Statistics statistics;

    @Inject
    private Moderation moderation;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Batches batches;

    @Inject
    private BatchJob work;

    @Inject
    private Given given;

    @Test
    void what_comes_in_and_what_is_decided_counts_on_its_day_and_for_its_moderator() {
        Account anna = given.account(Role.MODERATOR);
        Article article = given.publishedArticle();
        Statistics.Day before = today();
        long waiting = statistics.backlog().get(Statistics.Age.A_DAY);

        List<Reply> some = given.heldRepliesTo(article, 3);
        decide(anna, some.get(0), Decision.publish());
        decide(anna, some.get(1), Decision.spam());

        Statistics.Day after = today();
        assertEquals(before.received() + 3, after.received());
        assertEquals(before.decisions().all() + 2, after.decisions().all());
        assertEquals(
                before.decisions().of(ReplyState.SPAM) + 1, after.decisions().of(ReplyState.SPAM));
        assertEquals(waiting + 1, statistics.backlog().get(Statistics.Age.A_DAY));
        Statistics.Moderator her = statistics.moderators(1).stream()
                .filter(moderator -> moderator.name().equals(anna.name()))
                .findFirst()
                .orElseThrow();
        assertEquals(2, her.decisions().all());
        assertEquals(1, her.decisions().of(ReplyState.PUBLISHED));
        assertTrue(her.decisions().median().compareTo(Duration.ofMinutes(5)) < 0);
        assertTrue(her.decisions().slow().compareTo(her.decisions().median()) >= 0);
    }

    @Test
    void a_decision_that_was_undone_is_none_but_what_was_decided_instead_is_one() {
        Account anna = given.account(Role.MODERATOR);
        Statistics.Decisions before = statistics.all(30);
        Statistics.Day day = today();
        Reply reply = given.heldReplyTo(given.publishedArticle());
        moderation.undo(anna, decide(anna, reply, Decision.spam()).id(), Channel.DESK);

        assertEquals(before.outcomes(), statistics.all(30).outcomes());
        assertEquals(day.decisions().outcomes(), today().decisions().outcomes());
        assertTrue(decisionsOf(anna).isEmpty());

        moderation.undo(anna, decide(anna, reply, Decision.publish()).id(), Channel.DESK);
        decide(anna, reply, Decision.spam());

        assertEquals(before.all() + 1, statistics.all(30).all());
        assertEquals(
                Map.of(ReplyState.SPAM, 1L), decisionsOf(anna).orElseThrow().outcomes());
    }

    @Test
    void how_long_published_replies_waited_counts_a_batch_once_and_nothing_else() {
        Account anna = given.account(Role.MODERATOR);
        Article article = given.publishedArticle();
        long before = statistics.publishedWaits(30).decisions();

        decideTogether(anna, given.heldRepliesTo(article, 5), Decision.publish());
        decideTogether(anna, given.heldRepliesTo(article, 5), Decision.spam());
        decide(anna, given.heldReplyTo(article), Decision.publish());
        decide(anna, given.heldReplyTo(article), Decision.spam());

        assertEquals(before + 2, statistics.publishedWaits(30).decisions());
        Statistics.Backlog backlog = statistics.backlogBeyond(Duration.ofDays(36_500));
        assertEquals(0, backlog.longer());
        given.heldReplyTo(article);
        assertEquals(
                backlog.held() + 1,
                statistics.backlogBeyond(Duration.ofDays(-1)).longer());
    }

    private void decideTogether(Account moderator, List<Reply> replies, Decision decision) {
        Batch batch = batches.of(
                moderator,
                ReplyState.HELD,
                replies.stream().map(ExpectedVersion::of).toList());
        work.run(batches.begin(batch.id(), decision));
    }

    @Test
    void an_undo_of_what_came_later_leaves_the_decision_before_it() {
        Account anna = given.account(Role.MODERATOR);
        Reply reply = given.heldReplyTo(given.publishedArticle());
        AuditEntry published = decide(anna, reply, Decision.publish());
        var expectedVersion = new ExpectedVersion(reply.id(), reply.revision(), ReplyState.PUBLISHED);

        AuditEntry putBack = moderation.decide(anna, expectedVersion, Decision.hold(), Channel.DESK);
        moderation.undo(anna, putBack.id(), Channel.DESK);

        assertEquals(ReplyState.PUBLISHED, published.to());
        assertEquals(
                Map.of(ReplyState.PUBLISHED, 1L),
                decisionsOf(anna).orElseThrow().outcomes());
    }

    @Test
    void a_reply_from_before_there_was_the_site_counts_as_decided_but_not_with_how_long_it_waited() {
        Account anna = given.account(Role.MODERATOR);
        Reply sample = given.heldReplyTo(given.publishedArticle());
        given.change(() -> entities.createQuery("update Reply r set r.submittedAt = :at where r.id = :id")
                .setParameter("at", clock.instant().minus(Duration.ofDays(3_482)))
                .setParameter("id", sample.id())
                .executeUpdate());

        decide(anna, sample, Decision.spam());

        assertEquals(1, decisionsOf(anna).orElseThrow().all());
        assertNull(decisionsOf(anna).orElseThrow().slow());
    }

    @Test
    void every_day_of_the_span_is_there_up_to_today() {
        List<Statistics.Day> days = statistics.days(30);

        assertEquals(30, days.size());
        assertEquals(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                days.get(29).date());
    }

    @Test
    void the_log_is_narrowed_by_reply_person_act_and_time() {
        Account anna = given.account(Role.MODERATOR);
        Reply reply = given.heldReplyTo(given.publishedArticle());
        AuditEntry seen = revealed(anna, reply);
        AuditEntry decided = decide(anna, reply, Decision.spam());

        assertRows(List.of(decided, seen), new AuditQuery(reply.id(), null, null, null, null, null));
        assertRows(List.of(decided, seen), new AuditQuery(null, anna.id(), null, null, null, null));
        assertRows(List.of(seen), new AuditQuery(null, anna.id(), null, AuditAction.REVEALED, null, null));
        assertRows(List.of(), new AuditQuery(reply.id(), null, null, null, null, seen.at()));
        assertRows(
                List.of(decided, seen),
                new AuditQuery(
                        reply.id(), null, null, null, seen.at(), decided.at().plusSeconds(1)));
    }

    private void assertRows(List<AuditEntry> expected, AuditQuery auditQuery) {
        assertEquals(
                expected.stream().map(AuditEntry::number).toList(),
                audit.before(auditQuery, Long.MAX_VALUE, 10).stream()
                        .map(AuditEntry::number)
                        .toList());
    }

    private AuditEntry revealed(Account anna, Reply reply) {
        moderation.reveal(anna, reply.id(), "a threat", Channel.DESK);
        return audit.before(new AuditQuery(reply.id(), null, null, AuditAction.REVEALED, null, null), Long.MAX_VALUE, 1)
                .get(0);
    }

    private AuditEntry decide(Account anna, Reply reply, Decision decision) {
        return moderation.decide(anna, ExpectedVersion.of(reply), decision, Channel.DESK);
    }

    private Optional<Statistics.Decisions> decisionsOf(Account account) {
        return statistics.moderators(1).stream()
                .filter(moderator -> moderator.name().equals(account.name()))
                .map(Statistics.Moderator::decisions)
                .findFirst();
    }

    private Statistics.Day today() {
        return statistics.days(1).get(0);
    }
}
