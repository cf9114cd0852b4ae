package org.rejoinder.moderation.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.failure.ConflictException;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class BatchesIT {

    @Inject
    private Batches batches;

    @Inject
    private BatchHistory history;

    @Inject
    private BatchJob work;

    @Inject
    private Moderation moderation;

    @Inject
    private Replies replies;

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private BatchCounts countsOf(Batch batch) {
        return history.countsOf(batches.with(batch.id()).orElseThrow());
    }

    @Test
    void a_batch_decides_what_was_counted_and_nothing_that_came_in_since() {
        Article article = given.publishedArticle();
        List<Reply> counted = given.heldRepliesTo(article, 3);
        Account anna = given.account(Role.MODERATOR);
        Batch batch = batches.count(anna, heldOn(article));
        assertEquals(3, batch.size());

        Reply newcomer = given.heldReplyTo(article);
        work.run(batches.begin(batch.id(), Decision.spam()));

        assertEquals(List.of(ReplyState.SPAM, ReplyState.SPAM, ReplyState.SPAM), states(counted));
        assertEquals(List.of(ReplyState.HELD), states(List.of(newcomer)));
        assertEquals(Batch.State.DECIDED, batches.with(batch.id()).orElseThrow().state());
    }

    @Test
    void undoing_a_batch_leaves_the_tables_as_they_were() {
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        given.heldRepliesTo(article, 5);
        Reply rejectedBefore = given.heldReplyTo(article);
        moderation.decide(
                anna, ExpectedVersion.of(rejectedBefore), Decision.reject("Advertising", "Sorry."), Channel.DESK);
        noWordsProveWhoseTheyAre(article);
        String before = everything(article);

        Batch batch = batches.count(anna, heldOn(article));
        work.run(batches.begin(batch.id(), Decision.publish()));
        assertNotEquals(before, everything(article));
        work.run(batches.undo(batch.id()));

        assertEquals(before, everything(article));
        assertEquals(Batch.State.UNDONE, batches.with(batch.id()).orElseThrow().state());
    }

    @Test
    void a_large_batch_goes_on_where_a_crash_interrupted_it() {
        Article article = given.publishedArticle();
        List<Reply> held = given.heldRepliesTo(article, 260);
        Account anna = given.account(Role.MODERATOR);
        Batch batch = batches.count(anna, heldOn(article));
        batches.begin(batch.id(), Decision.publish());

        assertTrue(batches.advance(batch.id()), "the first stretch, and then the power fails");
        assertEquals(10, countsOf(batch).left());
        assertEquals(
                250, states(held).stream().filter(ReplyState.PUBLISHED::equals).count());
        assertTrue(batches.atWork().contains(batch.id()), "what a start finds");
        while (batches.advance(batch.id())) {
            // the rest
        }

        assertTrue(states(held).stream().allMatch(ReplyState.PUBLISHED::equals));
        assertFalse(batches.atWork().contains(batch.id()));
    }

    @Test
    void a_batch_that_a_fault_stops_says_so_and_goes_on_by_itself_or_when_asked_once_that_has_passed() {
        Article article = given.publishedArticle();
        List<Reply> held = given.heldRepliesTo(article, 2);
        Account anna = given.account(Role.MODERATOR);
        Batch batch = batches.count(anna, heldOn(article));
        whileTableIsAway("search_change", () -> work.run(batches.begin(batch.id(), Decision.publish())));

        Batch stopped = batches.atWorkOf(anna).orElseThrow();
        assertTrue(stopped.isStopped());
        assertEquals(Batch.State.DECIDING, stopped.state());
        assertEquals(List.of(ReplyState.HELD, ReplyState.HELD), states(held));
        assertEquals(0, rowsAbout(held));

        work.resume();

        Eventually.within(
                Duration.ofSeconds(30),
                "it goes on by itself",
                () -> batches.with(batch.id()).orElseThrow().state() == Batch.State.DECIDED);
        assertFalse(batches.with(batch.id()).orElseThrow().isStopped());
        assertEquals(List.of(ReplyState.PUBLISHED, ReplyState.PUBLISHED), states(held));
        assertEquals(2, rowsAbout(held));

        Batch undone = batches.undo(batch.id());
        whileTableIsAway("search_change", () -> work.run(undone));
        assertTrue(batches.atWorkOf(anna).orElseThrow().isStopped());
        work.run(undone);

        assertEquals(List.of(ReplyState.HELD, ReplyState.HELD), states(held));
        assertTrue(batches.atWorkOf(anna).isEmpty());
    }

    private long rowsAbout(List<Reply> some) {
        return entities.createQuery("select count(e) from AuditEntry e where e.reply in :some", Long.class)
                .setParameter("some", some)
                .getSingleResult();
    }

    /** A real fault of the database, for as long as this takes. */
    private void whileTableIsAway(String table, Runnable work) {
        rename(table, table + "_away");
        try {
            work.run();
        } finally {
            rename(table + "_away", table);
        }
    }

    private void rename(String table, String name) {
        given.change(() -> entities.createNativeQuery("alter table " + table + " rename to " + name)
                .executeUpdate());
    }

    @Test
    void what_somebody_decided_meanwhile_is_passed_over_and_not_undone_with_the_batch() {
        Article article = given.publishedArticle();
        List<Reply> held = given.heldRepliesTo(article, 2);
        Account anna = given.account(Role.MODERATOR);
        Batch batch = batches.count(anna, heldOn(article));
        moderation.decide(
                given.account(Role.EDITOR), ExpectedVersion.of(held.get(0)), Decision.publish(), Channel.DESK);

        work.run(batches.begin(batch.id(), Decision.spam()));
        assertEquals(List.of(ReplyState.PUBLISHED, ReplyState.SPAM), states(held));
        assertEquals(1, countsOf(batch).skipped());

        work.run(batches.undo(batch.id()));
        assertEquals(List.of(ReplyState.PUBLISHED, ReplyState.HELD), states(held));
    }

    @Test
    void what_was_ticked_out_stays_as_it_is() {
        Article article = given.publishedArticle();
        List<Reply> held = given.heldRepliesTo(article, 2);
        Batch batch = batches.count(given.account(Role.MODERATOR), heldOn(article));

        batches.except(batch.id(), List.of(held.get(1).id()));
        work.run(batches.begin(batch.id(), Decision.spam()));

        assertEquals(List.of(ReplyState.SPAM, ReplyState.HELD), states(held));
    }

    @Test
    void an_author_counts_only_replies_to_their_own_articles() {
        Account author = given.account(Role.AUTHOR);
        Article own = given.articleBy(author);
        given.heldReplyTo(own);
        given.heldReplyTo(given.publishedArticle());

        assertEquals(1, batches.count(author, ReplyQuery.all(ReplyState.HELD)).size());
    }

    @Test
    void a_batch_is_begun_once() {
        Batch batch = batches.count(given.account(Role.MODERATOR), heldOn(given.publishedArticle()));
        batches.begin(batch.id(), Decision.spam());

        assertThrows(ConflictException.class, () -> batches.begin(batch.id(), Decision.publish()));
    }

    @Test
    void what_was_decided_more_than_fifteen_minutes_ago_is_not_undone() {
        Account anna = given.account(Role.MODERATOR);
        Article article = given.publishedArticle();
        Reply reply = given.heldReplyTo(article);
        Batch batch = batches.count(anna, heldOn(article));
        work.run(batches.begin(batch.id(), Decision.spam()));
        assertEquals(batch.id(), batches.lastUndoable(anna).orElseThrow().id());
        assertTrue(batches.lastUndoable(given.account(Role.MODERATOR)).isEmpty(), "their own alone");
        given.change(() -> {
            entities.createNativeQuery("update batch set ended_at = ?1 where id = ?2")
                    .setParameter(1, OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(16))
                    .setParameter(2, batch.id())
                    .executeUpdate();
        });

        assertThrows(TooLateException.class, () -> batches.undo(batch.id()));
        assertTrue(batches.lastUndoable(anna).isEmpty());

        assertEquals(ReplyState.SPAM, entities.find(Reply.class, reply.id()).state());
    }

    private static ReplyQuery heldOn(Article article) {
        return new ReplyQuery(ReplyState.HELD, article.id(), null, null, null, null, null, null, false, false);
    }

    private List<ReplyState> states(List<Reply> some) {
        return some.stream()
                .map(reply -> replies.forChange(reply.id()).orElseThrow().state())
                .toList();
    }

    /** The one thing that no undoing brings back: words that readers had may come from anybody. */
    private void noWordsProveWhoseTheyAre(Article article) {
        given.change(() -> entities.createNativeQuery("update reply set digest = null where article_id = ?1")
                .setParameter(1, article.id())
                .executeUpdate());
    }

    /** Every column of every reply to the article, and all counts. */
    private String everything(Article article) {
        var rows = entities.createNativeQuery("select * from reply where article_id = ?1 order by id")
                .setParameter(1, article.id())
                .getResultStream();
        String table =
                ((Stream<?>) rows).map(row -> Arrays.toString((Object[]) row)).collect(Collectors.joining("\n"));
        return table + "\n" + replyCounters.all();
    }
}
