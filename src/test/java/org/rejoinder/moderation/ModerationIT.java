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
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.WriterPermissions;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ModerationIT {

    @Inject
    private Moderation moderation;

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private Replies replies;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void a_published_reply_stands_under_its_article() {
        Article article = given.publishedArticle();
        Reply reply = given.heldReplyTo(article);

        moderation.decide(given.account(Role.MODERATOR), shown(reply), Decision.publish(), Channel.DESK);

        assertEquals(List.of(reply.id()), ids(replies.readOn(article, 0, 10)));
        assertEquals(List.of(), heldOn(article));
    }

    @Test
    void who_comes_second_learns_who_was_first_and_changes_nothing() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        Account anna = given.account(Role.MODERATOR);
        moderation.decide(anna, shown(reply), Decision.reject(null, "off the subject"), Channel.DESK);

        var late = assertThrows(
                ConcurrentDecisionException.class,
                () -> moderation.decide(given.account(Role.EDITOR), shown(reply), Decision.publish(), Channel.DESK));

        assertEquals(anna.name(), late.by());
        assertEquals(ReplyState.REJECTED, late.state());
        assertEquals(1, auditRowsOf(reply));
    }

    @Test
    void a_decision_about_another_revision_than_the_present_one_is_refused() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        var older = new ExpectedVersion(reply.id(), reply.revision() - 1);

        assertThrows(
                ConcurrentDecisionException.class,
                () -> moderation.decide(given.account(Role.MODERATOR), older, Decision.publish(), Channel.DESK));
    }

    @Test
    void an_undone_decision_puts_the_reply_back_into_the_queue() {
        Article article = given.publishedArticle();
        Reply reply = given.heldReplyTo(article);
        Account anna = given.account(Role.MODERATOR);
        AuditEntry entry = moderation.decide(anna, shown(reply), Decision.spam(), Channel.DESK);

        AuditEntry undone = moderation.undo(anna, entry.id(), Channel.DESK);

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
        AuditEntry held = moderation.decide(anna, ExpectedVersion.of(reply), Decision.hold(), Channel.DESK);
        assertEquals(List.of(reply.id()), heldOn(article));

        AuditEntry undone = moderation.undo(anna, held.id(), Channel.DESK);

        assertEquals(ReplyState.PUBLISHED, undone.to());
        Reply again = replies.published(reply.id()).orElseThrow();
        assertEquals(since, again.publishedAt().orElseThrow());
        assertTrue(again.lastEntry().isEmpty(), "no person has decided about it");
        assertTrue(WriterPermissions.about(again, since).revise());
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
        AuditEntry first = moderation.decide(anna, shown(reply), Decision.spam(), Channel.DESK);
        moderation.undo(anna, first.id(), Channel.DESK);
        assertThrows(ConcurrentDecisionException.class, () -> moderation.undo(anna, first.id(), Channel.DESK));

        moderation.decide(anna, shown(reply), Decision.publish(), Channel.DESK);

        assertThrows(ConcurrentDecisionException.class, () -> moderation.undo(anna, first.id(), Channel.DESK));
    }

    @Test
    void the_last_decision_of_ones_own_after_which_nothing_has_happened_is_found_again() {
        Article article = given.publishedArticle();
        Reply first = given.heldReplyTo(article);
        Reply second = given.heldReplyTo(article);
        Account anna = given.account(Role.MODERATOR);
        Account bert = given.account(Role.MODERATOR);
        AuditEntry standing = moderation.decide(anna, shown(first), Decision.spam(), Channel.DESK);
        AuditEntry overtaken = moderation.decide(anna, shown(second), Decision.publish(), Channel.DESK);
        assertEquals(overtaken.id(), moderation.lastUndoable(anna).orElseThrow().id());

        moderation.undo(bert, overtaken.id(), Channel.DESK);

        assertEquals(standing.id(), moderation.lastUndoable(anna).orElseThrow().id());
        assertTrue(moderation.lastUndoable(bert).isEmpty());
        moderation.undo(anna, standing.id(), Channel.DESK);
        assertTrue(moderation.lastUndoable(anna).isEmpty());
    }

    @Test
    void an_author_decides_nothing() {
        Reply reply = given.heldReplyTo(given.publishedArticle());

        assertThrows(
                ModerationDeniedException.class,
                () -> moderation.decide(given.account(Role.AUTHOR), shown(reply), Decision.publish(), Channel.DESK));
    }

    @Test
    void a_reply_that_was_answered_and_is_no_longer_public_leaves_its_place() {
        Article article = given.publishedArticle();
        Account anna = given.account(Role.MODERATOR);
        Reply parent = given.heldReplyTo(article);
        AuditEntry published = moderation.decide(anna, shown(parent), Decision.publish(), Channel.DESK);
        Reply answer = given.published(given.heldAnswerTo(parent, article), anna);

        moderation.undo(anna, published.id(), Channel.DESK);

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
            moderation.decide(author, shown(own), Decision.publish(), Channel.DESK);

            assertThrows(
                    ModerationDeniedException.class,
                    () -> moderation.decide(author, shown(anothers), Decision.publish(), Channel.DESK));
        } finally {
            letAuthorsDecide(false);
        }
        assertThrows(
                ModerationDeniedException.class,
                () -> moderation.decide(
                        author,
                        ExpectedVersion.of(replies.published(own.id()).orElseThrow()),
                        Decision.hold(),
                        Channel.DESK));
    }

    @Test
    void a_published_reply_that_is_put_back_and_that_undone_is_published_as_before() {
        Account anna = given.account(Role.MODERATOR);
        Reply published = given.published(given.heldReplyTo(given.publishedArticle()), anna);

        AuditEntry back = moderation.decide(anna, ExpectedVersion.of(published), Decision.hold(), Channel.DESK);
        moderation.undo(anna, back.id(), Channel.DESK);

        Reply now = replies.published(published.id()).orElseThrow();
        assertEquals(published.publishedAt(), now.publishedAt());
        assertEquals(published.lastEntry(), now.lastEntry());
    }

    @Test
    void
            a_published_reply_is_rejected_in_one_step_with_a_reason_by_one_of_two_and_that_undone_is_published_as_before() {
        Account anna = given.account(Role.MODERATOR);
        Account ben = given.account(Role.MODERATOR);
        Reply published = given.published(given.heldReplyTo(given.publishedArticle()), anna);

        AuditEntry rejected = moderation.decide(
                anna, ExpectedVersion.of(published), Decision.reject("Insults", "Not so"), Channel.DESK);

        assertEquals(ReplyState.PUBLISHED, rejected.from());
        assertTrue(replies.published(published.id()).isEmpty());
        var late = assertThrows(
                ConcurrentDecisionException.class,
                () -> moderation.decide(ben, ExpectedVersion.of(published), Decision.hold(), Channel.DESK));
        assertEquals(ReplyState.REJECTED, late.state());

        moderation.undo(anna, rejected.id(), Channel.DESK);

        Reply now = replies.published(published.id()).orElseThrow();
        assertEquals(published.publishedAt(), now.publishedAt());
        assertEquals(published.lastEntry(), now.lastEntry());
        assertTrue(now.rule().isEmpty());
    }

    @Test
    void a_decision_about_words_that_were_changed_meanwhile_is_refused_and_the_first_words_are_kept() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        Account anna = given.account(Role.MODERATOR);

        ExpectedVersion reworded =
                moderation.reword(anna, shown(reply), new ModeratorEdit("Rita R.", "What *about* it?"), Channel.DESK);

        var late = assertThrows(
                ConcurrentDecisionException.class,
                () -> moderation.decide(anna, shown(reply), Decision.publish(), Channel.DESK));
        assertEquals(ReplyState.HELD, late.state());
        moderation.decide(anna, reworded, Decision.publish(), Channel.DESK);
        Reply published = replies.published(reply.id()).orElseThrow();
        assertEquals("Rita R.", published.name());
        assertEquals("What *about* it?", published.text());
        assertTrue(published.editedAt().isPresent(), "readers are told that these are not the writer's words");
        assertEquals(
                reply.text(),
                replies.formerWordingsOf(List.of(reply.id())).get(reply.id()).text());
    }

    @Test
    void a_decision_of_before_the_words_were_changed_cannot_be_undone() {
        Account anna = given.account(Role.MODERATOR);
        Reply published = given.published(given.heldReplyTo(given.publishedArticle()), anna);
        AuditEntry back = moderation.decide(anna, ExpectedVersion.of(published), Decision.hold(), Channel.DESK);
        moderation.reword(anna, shown(published), new ModeratorEdit("Rita", "Never published like this"), Channel.DESK);

        assertThrows(ConcurrentDecisionException.class, () -> moderation.undo(anna, back.id(), Channel.DESK));

        assertTrue(replies.published(published.id()).isEmpty());
    }

    @Test
    void only_a_held_reply_can_be_changed() {
        Account anna = given.account(Role.MODERATOR);
        Reply published = given.published(given.heldReplyTo(given.publishedArticle()), anna);

        assertThrows(
                ConcurrentDecisionException.class,
                () -> moderation.reword(
                        anna, ExpectedVersion.of(published), new ModeratorEdit("Rita", "Other words"), Channel.DESK));
    }

    @Test
    void seeing_an_address_leaves_a_row_that_says_who_and_why() {
        Reply reply = given.heldReplyTo(given.publishedArticle());
        Account anna = given.account(Role.MODERATOR);

        moderation.reveal(anna, reply.id(), "a threat; the police asks", Channel.DESK);

        AuditEntry row = entities.createQuery("select e from AuditEntry e where e.reply.id = :id", AuditEntry.class)
                .setParameter("id", reply.id())
                .getSingleResult();
        assertEquals(AuditAction.REVEALED, row.act());
        assertEquals(anna.name(), row.actor());
        assertEquals("a threat; the police asks", row.reason().orElseThrow());
        assertThrows(
                ModerationDeniedException.class,
                () -> moderation.reveal(given.account(Role.AUTHOR), reply.id(), "curious", Channel.DESK));
    }

    private void letAuthorsDecide(boolean decide) {
        ModerationSettings now = moderationSettingsService.current();
        moderationSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                now.version(),
                decide,
                now.secondOpinionPercent(),
                now.remindAfterHours(),
                now.hideAtReports(),
                false,
                moderationSettingsService.rules());
    }

    private List<Long> heldOn(Article article) {
        var replyQuery =
                new ReplyQuery(ReplyState.HELD, article.id(), null, null, null, null, null, null, false, false);
        return ids(moderationQueue.page(replyQuery, QueueOrder.OLDEST, 0, 10));
    }

    private long auditRowsOf(Reply reply) {
        return entities.createQuery("select count(e) from AuditEntry e where e.reply.id = :id", Long.class)
                .setParameter("id", reply.id())
                .getSingleResult();
    }

    private static ExpectedVersion shown(Reply reply) {
        return new ExpectedVersion(reply.id(), reply.revision());
    }

    private static List<Long> ids(List<Reply> some) {
        return some.stream().map(Reply::id).toList();
    }
}
