package org.rejoinder.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ReplyCountersIT {

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void replies_that_are_published_count_on_their_article_and_others_do_not() {
        Account moderator = given.account(Role.MODERATOR);
        Article article = given.publishedArticle();
        Article other = given.publishedArticle();
        given.heldReplyTo(article, "Held");
        for (int i = 0; i < 20; i++) {
            given.published(given.heldReplyTo(article, "Reply " + i), moderator);
        }
        given.published(given.heldReplyTo(other, "Elsewhere"), moderator);

        assertEquals(Map.of(article.id(), 20L, other.id(), 1L), replyCounters.publishedOn(List.of(article, other)));
        assertEquals(Map.of(), replyCounters.publishedOn(List.of(given.publishedArticle())));
        assertEquals(Map.of(), replyCounters.publishedOn(List.of()));
    }

    @Test
    void counts_that_are_wrong_are_put_right_and_told_of() {
        Account moderator = given.account(Role.MODERATOR);
        Article article = given.publishedArticle();
        Article other = given.publishedArticle();
        for (int i = 0; i < 3; i++) {
            given.published(given.heldReplyTo(article, "Reply " + i), moderator);
        }
        change("update article_reply_count set replies = replies + 4 where article_id = " + article.id()
                + " and stripe = (select min(stripe) from article_reply_count where article_id = " + article.id()
                + ")");
        change("insert into article_reply_count (article_id, stripe, replies) values (" + other.id() + ", 3, 2)");

        assertEquals(6, replyCounters.reconcile());

        assertEquals(3L, replyCounters.publishedOn(List.of(article)).get(article.id()));
        assertEquals(0L, replyCounters.publishedOn(List.of(other)).get(other.id()));

        change("delete from article_reply_count where article_id = " + article.id());

        assertEquals(3, replyCounters.reconcile());
        assertEquals(Map.of(article.id(), 3L), replyCounters.publishedOn(List.of(article)));
    }

    @Test
    void counting_anew_waits_for_nobody_and_nobody_waits_for_it() {
        Account moderator = given.account(Role.MODERATOR);
        Article article = given.publishedArticle();
        given.published(given.heldReplyTo(article, "Said"), moderator);
        change("update article_reply_count set replies = replies + 4 where article_id = " + article.id());
        var repaired = new AtomicLong();

        given.change(() -> {
            // As somebody does who decides about a reply, and has not ended yet
            entities.createNativeQuery(
                            "update reply_count set replies = replies + 1 where state = 'SPAM' and stripe = 5")
                    .executeUpdate();
            repaired.set(elsewhere(replyCounters::reconcile));
            entities.createNativeQuery(
                            "update reply_count set replies = replies - 1 where state = 'SPAM' and stripe = 5")
                    .executeUpdate();
        });

        assertEquals(4, repaired.get());
        assertEquals(0, replyCounters.reconcile());
    }

    @Test
    void what_is_decided_while_it_counts_is_counted_once_whoever_counts_at_the_same_time() {
        Account moderator = given.account(Role.MODERATOR);
        Article article = given.publishedArticle();
        List<Reply> held = given.heldRepliesTo(article, 30);
        change("update reply_count set replies = replies + 7 where state = 'HELD' and stripe in (0, 3)");
        change("update article_reply_count set replies = replies + 2");

        var counting = CompletableFuture.allOf(
                CompletableFuture.runAsync(this::countAgainAndAgain),
                CompletableFuture.runAsync(this::countAgainAndAgain));
        held.forEach(reply -> given.published(reply, moderator));
        counting.join();

        assertEquals(0, replyCounters.reconcile());
        assertEquals(Map.of(article.id(), 30L), replyCounters.publishedOn(List.of(article)));
    }

    private void countAgainAndAgain() {
        for (int i = 0; i < 15; i++) {
            replyCounters.reconcile();
        }
    }

    /** In a transaction of its own, which must not take longer than nobody would mind. */
    private static long elsewhere(Supplier<Long> work) {
        try {
            return CompletableFuture.supplyAsync(work).get(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql) {
        given.change(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
