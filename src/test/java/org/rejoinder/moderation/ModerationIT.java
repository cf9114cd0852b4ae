package org.rejoinder.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
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
    private Policies policies;

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
        assertEquals(List.of(), heldOn(article));
    }

    @Test
    void who_comes_second_learns_who_was_first_and_changes_nothing() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        Account anna = given.account(Role.MODERATOR);
        moderation.decide(anna, shown(reply), Decision.reject(null, "off the subject"), Door.DESK);

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
        Article article = given.publishedArticle();
        Reply reply = given.heldReplyTo(article);
        Account anna = given.account(Role.MODERATOR);
        AuditEntry entry = moderation.decide(anna, shown(reply), Decision.spam(), Door.DESK);

        AuditEntry undone = moderation.undo(anna, entry.id(), Door.DESK);

        assertEquals(ReplyState.SPAM, undone.from());
        assertEquals(List.of(reply.id()), heldOn(article));
        assertEquals(2, auditRowsOf(reply));
    }

    @Test
    void a_reply_that_the_policy_published_is_put_back_and_is_again_what_it_was() {
        Article article = given.publishedArticle();
        Reply reply = given.replyPublishedByPolicyTo(article);
        Instant since = reply.publishedAt().orElseThrow();
        Account anna = given.account(Role.MODERATOR);
        AuditEntry held = moderation.decide(anna, Shown.of(reply), Decision.hold(), Door.DESK);
        assertEquals(List.of(reply.id()), heldOn(article));

        AuditEntry undone = moderation.undo(anna, held.id(), Door.DESK);

        assertEquals(ReplyState.PUBLISHED, undone.to());
        Reply again = replies.published(reply.id()).orElseThrow();
        assertEquals(since, again.publishedAt().orElseThrow());
        assertTrue(again.lastEntry().isEmpty(), "no person has decided about it");
        assertTrue(Choices.about(again, since).revise());
    }

    @Test
    void the_database_takes_no_published_reply_without_its_time() {
        Reply reply = given.published(given.heldReplyTo(given.publishedArticle()), given.account(Role.MODERATOR));

        assertThrows(
                RuntimeException.class,
                () -> given.change(
                        () -> entities.createNativeQuery("update reply set published_at = null where id = ?1")
                                .setParameter(1, reply.id())
                                .executeUpdate()));
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
    void an_author_decides_about_replies_to_their_own_articles_where_the_site_says_so() {
        Account author = given.account(Role.AUTHOR);
        Reply own = given.heldReplyTo(given.articleBy(author));
        Reply anothers = given.heldReplyTo(given.publishedArticle());
        letAuthorsDecide(true);
        try {
            moderation.decide(author, shown(own), Decision.publish(), Door.DESK);

            assertThrows(
                    NotAModerator.class,
                    () -> moderation.decide(author, shown(anothers), Decision.publish(), Door.DESK));
        } finally {
            letAuthorsDecide(false);
        }
        assertThrows(
                NotAModerator.class,
                () -> moderation.decide(
                        author, Shown.of(replies.published(own.id()).orElseThrow()), Decision.hold(), Door.DESK));
    }

    @Test
    void a_published_reply_that_is_put_back_and_that_undone_is_published_as_before() {
        Account anna = given.account(Role.MODERATOR);
        Reply published = given.published(given.heldReplyTo(given.publishedArticle()), anna);

        AuditEntry back = moderation.decide(anna, Shown.of(published), Decision.hold(), Door.DESK);
        moderation.undo(anna, back.id(), Door.DESK);

        Reply now = replies.published(published.id()).orElseThrow();
        assertEquals(published.publishedAt(), now.publishedAt());
        assertEquals(published.lastEntry(), now.lastEntry());
    }

    @Test
    void a_decision_about_words_that_were_changed_meanwhile_is_refused_and_the_first_words_are_kept() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        Account anna = given.account(Role.MODERATOR);

        Shown reworded = moderation.reword(anna, shown(reply), new Rewording("Rita R.", "What *about* it?"), Door.DESK);

        var late = assertThrows(
                AlreadyDecided.class, () -> moderation.decide(anna, shown(reply), Decision.publish(), Door.DESK));
        assertEquals(ReplyState.HELD, late.state());
        moderation.decide(anna, reworded, Decision.publish(), Door.DESK);
        Reply published = replies.published(reply.id()).orElseThrow();
        assertEquals("Rita R.", published.name());
        assertEquals("What *about* it?", published.text());
        assertEquals(
                reply.text(),
                replies.formerWordingsOf(List.of(reply.id())).get(reply.id()).text());
    }

    @Test
    void a_decision_of_before_the_words_were_changed_cannot_be_undone() {
        Account anna = given.account(Role.MODERATOR);
        Reply published = given.published(given.heldReplyTo(given.publishedArticle()), anna);
        AuditEntry back = moderation.decide(anna, Shown.of(published), Decision.hold(), Door.DESK);
        moderation.reword(anna, shown(published), new Rewording("Rita", "Never published like this"), Door.DESK);

        assertThrows(AlreadyDecided.class, () -> moderation.undo(anna, back.id(), Door.DESK));

        assertTrue(replies.published(published.id()).isEmpty());
    }

    @Test
    void only_a_held_reply_can_be_changed() {
        Account anna = given.account(Role.MODERATOR);
        Reply published = given.published(given.heldReplyTo(given.publishedArticle()), anna);

        assertThrows(
                AlreadyDecided.class,
                () -> moderation.reword(anna, Shown.of(published), new Rewording("Rita", "Other words"), Door.DESK));
    }

    @Test
    void seeing_an_address_leaves_a_row_that_says_who_and_why() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        Account anna = given.account(Role.MODERATOR);

        moderation.reveal(anna, reply.id(), "a threat; the police asks", Door.DESK);

        AuditEntry row = entities.createQuery("select e from AuditEntry e where e.reply.id = :id", AuditEntry.class)
                .setParameter("id", reply.id())
                .getSingleResult();
        assertEquals(Act.REVEALED, row.act());
        assertEquals(anna.name(), row.actor());
        assertEquals("a threat; the police asks", row.reason().orElseThrow());
        assertThrows(
                NotAModerator.class,
                () -> moderation.reveal(given.account(Role.AUTHOR), reply.id(), "curious", Door.DESK));
    }

    private void letAuthorsDecide(boolean decide) {
        ModerationPolicy now = policies.current();
        policies.set(
                given.account(Role.ADMINISTRATOR),
                now.version(),
                decide,
                now.secondOpinionPercent(),
                now.remindAfterHours(),
                policies.rules());
    }

    private List<Long> heldOn(Article article) {
        var wanted = new Wanted(ReplyState.HELD, article.id(), null, null, null, null, null, null, false);
        return ids(queue.page(wanted, Order.OLDEST, 0, 10));
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
