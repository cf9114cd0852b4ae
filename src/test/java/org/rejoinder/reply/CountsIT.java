package org.rejoinder.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.article.Article;
import org.rejoinder.people.Account;
import org.rejoinder.people.Role;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class CountsIT {

    @Inject
    private Counts counts;

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

        assertEquals(Map.of(article.id(), 20L, other.id(), 1L), counts.publishedOn(List.of(article, other)));
        assertEquals(Map.of(), counts.publishedOn(List.of(given.publishedArticle())));
        assertEquals(Map.of(), counts.publishedOn(List.of()));
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

        assertEquals(6, counts.reconcile());

        assertEquals(3L, counts.publishedOn(List.of(article)).get(article.id()));
        assertEquals(0L, counts.publishedOn(List.of(other)).get(other.id()));

        change("delete from article_reply_count where article_id = " + article.id());

        assertEquals(3, counts.reconcile());
        assertEquals(Map.of(article.id(), 3L), counts.publishedOn(List.of(article)));
    }

    private void change(String sql) {
        given.change(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
