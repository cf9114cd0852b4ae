package org.rejoinder.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.reply.Reply;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ClaimsIT {

    @Inject
    private Claims claims;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void others_see_who_came_first_until_they_leave() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        Account anna = given.account(Role.MODERATOR);
        Account bert = given.account(Role.MODERATOR);

        claims.take(anna, reply.id());
        claims.take(bert, reply.id());

        assertEquals(Map.of(reply.id(), anna.name()), claims.othersThan(bert, List.of(reply.id())));
        assertEquals(Map.of(), claims.othersThan(anna, List.of(reply.id())));

        claims.release(bert, reply.id());
        assertEquals(Map.of(reply.id(), anna.name()), claims.othersThan(bert, List.of(reply.id())));
        claims.release(anna, reply.id());
        assertEquals(Map.of(), claims.othersThan(bert, List.of(reply.id())));
    }

    @Test
    void of_two_who_come_at_once_one_is_named_and_nothing_fails() {
        Account anna = given.account(Role.MODERATOR);
        Account bert = given.account(Role.MODERATOR);
        Article article = given.publishedArticle();
        for (int i = 0; i < 30; i++) {
            long reply = given.heldReplyTo(article).id();
            var start = new CyclicBarrier(2);

            CompletableFuture.allOf(together(start, anna, reply), together(start, bert, reply))
                    .join();

            assertEquals(
                    1,
                    claims.othersThan(given.account(Role.MODERATOR), List.of(reply))
                            .size());
        }
    }

    private CompletableFuture<Void> together(CyclicBarrier start, Account account, long reply) {
        return CompletableFuture.runAsync(() -> {
            try {
                start.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            claims.take(account, reply);
        });
    }

    @Test
    void a_claim_that_is_not_renewed_is_gone_and_free_for_the_next() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        Account anna = given.account(Role.MODERATOR);
        Account bert = given.account(Role.MODERATOR);
        claims.take(anna, reply.id());

        halfAMinutePasses(reply);

        assertEquals(Map.of(), claims.othersThan(bert, List.of(reply.id())));
        claims.take(bert, reply.id());
        assertEquals(Map.of(reply.id(), bert.name()), claims.othersThan(anna, List.of(reply.id())));
    }

    @Test
    void nobody_claims_what_they_may_not_decide_about() {
        Reply reply = given.heldReplyTo(given.publishedArticle());

        assertThrows(ModerationDeniedException.class, () -> claims.take(given.account(Role.AUTHOR), reply.id()));
    }

    private void halfAMinutePasses(Reply reply) {
        given.change(() -> {
            Claim claim = entities.find(Claim.class, reply.id());
            claim.hold(given.account(Role.MODERATOR), Instant.parse("2026-01-01T00:00:00Z"));
        });
    }
}
