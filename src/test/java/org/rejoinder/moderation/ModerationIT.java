package org.rejoinder.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.article.Article;
import org.rejoinder.people.Account;
import org.rejoinder.people.Role;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ModerationIT {

    @Inject
    private Moderation moderation;

    @Inject
    private Queue queue;

    @Inject
    private Replies replies;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void a_published_reply_stands_under_its_article() {
        Article article = given.publishedArticle();
        Reply reply = given.heldReplyTo(article);

        moderation.decide(given.account(Role.MODERATOR), shown(reply), Decision.publish(), Door.DESK);

        assertEquals(List.of(reply.id()), ids(replies.readOn(article, 0, 10)));
        assertTrue(queue.heldAfter(reply.id() - 1, 1).stream()
                .noneMatch(next -> next.id().equals(reply.id())));
    }

    @Test
    void who_comes_second_learns_who_was_first_and_changes_nothing() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        Account anna = given.account(Role.MODERATOR);
        moderation.decide(anna, shown(reply), Decision.reject("off the subject"), Door.DESK);

        var late = assertThrows(
                AlreadyDecided.class,
                () -> moderation.decide(given.account(Role.EDITOR), shown(reply), Decision.publish(), Door.DESK));

        assertEquals(anna.name(), late.by());
        assertEquals(ReplyState.REJECTED, late.state());
        assertEquals(1, auditRowsOf(reply));
    }

    @Test
    void a_decision_about_another_revision_than_the_present_one_is_refused() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        var older = new Shown(reply.id(), reply.revision() - 1);

        assertThrows(
                AlreadyDecided.class,
                () -> moderation.decide(given.account(Role.MODERATOR), older, Decision.publish(), Door.DESK));
    }

    @Test
    void an_undone_decision_puts_the_reply_back_into_the_queue() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        Account anna = given.account(Role.MODERATOR);
        AuditEntry entry = moderation.decide(anna, shown(reply), Decision.spam(), Door.DESK);

        AuditEntry undone = moderation.undo(anna, entry.id(), Door.DESK);

        assertEquals(ReplyState.SPAM, undone.from());
        assertEquals(List.of(reply.id()), ids(queue.heldAfter(reply.id() - 1, 1)));
        assertEquals(2, auditRowsOf(reply));
    }

    @Test
    void only_the_newest_decision_can_be_undone_and_only_once() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        Account anna = given.account(Role.MODERATOR);
        AuditEntry first = moderation.decide(anna, shown(reply), Decision.spam(), Door.DESK);
        moderation.undo(anna, first.id(), Door.DESK);
        assertThrows(AlreadyDecided.class, () -> moderation.undo(anna, first.id(), Door.DESK));

        moderation.decide(anna, shown(reply), Decision.publish(), Door.DESK);

        assertThrows(AlreadyDecided.class, () -> moderation.undo(anna, first.id(), Door.DESK));
    }

    @Test
    void an_author_decides_nothing() {
        Reply reply = given.heldReplyTo(given.publishedArticle());

        assertThrows(
                NotAModerator.class,
                () -> moderation.decide(given.account(Role.AUTHOR), shown(reply), Decision.publish(), Door.DESK));
    }

    @Test
    void of_sixteen_moderators_who_decide_at_once_exactly_one_wins_each_reply() throws Exception {
        Article article = given.publishedArticle();
        List<Reply> held = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            held.add(given.heldReplyTo(article));
        }
        List<Account> moderators = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            moderators.add(given.account(Role.MODERATOR));
        }
        var won = new AtomicInteger();
        var told = new AtomicInteger();

        var threads = Executors.newFixedThreadPool(16);
        List<Callable<Void>> work = new ArrayList<>();
        for (Account moderator : moderators) {
            work.add(() -> {
                for (Reply reply : held) {
                    try {
                        moderation.decide(moderator, shown(reply), Decision.publish(), Door.DESK);
                        won.incrementAndGet();
                    } catch (AlreadyDecided e) {
                        told.incrementAndGet();
                    }
                }
                return null;
            });
        }
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();

        assertEquals(20, won.get());
        assertEquals(15 * 20, told.get());
        for (Reply reply : held) {
            assertEquals(1, auditRowsOf(reply));
        }
    }

    @Test
    void a_reply_that_was_answered_and_is_no_longer_public_leaves_its_place() {
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        Reply parent = given.heldReplyTo(article);
        AuditEntry published = moderation.decide(anna, shown(parent), Decision.publish(), Door.DESK);
        Reply answer = given.published(given.heldAnswerTo(parent, article), anna);

        moderation.undo(anna, published.id(), Door.DESK);

        List<Reply> read = replies.readOn(article, 0, 10);
        assertEquals(List.of(parent.id(), answer.id()), ids(read));
        assertEquals(ReplyState.HELD, read.get(0).state());
    }

    @Test
    void the_queue_goes_on_where_the_page_before_ended() {
        Article article = given.publishedArticle();
        Reply first = given.heldReplyTo(article);
        Reply second = given.heldReplyTo(article);
        Reply third = given.heldReplyTo(article);

        assertEquals(List.of(second.id(), third.id()), ids(queue.heldAfter(first.id(), 2)));
    }

    private long auditRowsOf(Reply reply) {
        return entities.createQuery("select count(e) from AuditEntry e where e.reply.id = :id", Long.class)
                .setParameter("id", reply.id())
                .getSingleResult();
    }

    private static Shown shown(Reply reply) {
        return new Shown(reply.id(), reply.revision());
    }

    private static List<Long> ids(List<Reply> some) {
        return some.stream().map(Reply::id).toList();
    }
}
