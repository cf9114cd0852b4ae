package org.rejoinder.moderation.featured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.PermissionDeniedException;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.moderation.ConcurrentDecisionException;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.receipt.FeaturedNotifications;
import org.rejoinder.reply.NotifyPreference;
import org.rejoinder.reply.Reply;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class FeaturingIT {

    @Inject
    private Featuring featuring;

    @Inject
    private FeaturedReplies featuredReplies;

    @Inject
    private FeaturedNotifications featuredNotifications;

    @Inject
    private Moderation moderation;

    @Inject
    private Erasure erasure;

    @Inject
    private Letterbox letters;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private Article article;
    private Account editor;

    @BeforeEach
    void aSite() {
        article = given.publishedArticle();
        editor = given.account(Role.EDITOR);
    }

    @Test
    void a_picked_reply_is_featured_until_the_pick_is_taken_back_and_the_audit_has_both() {
        Reply reply = published();

        feature(reply);
        feature(reply);

        assertEquals(List.of(reply.id()), featuredOn(article));
        featuring.unfeature(editor, reply.id(), Channel.DESK);
        featuring.unfeature(editor, reply.id(), Channel.DESK);
        assertEquals(List.of(), featuredOn(article));
        assertEquals(List.of(AuditAction.FEATURED, AuditAction.UNFEATURED), actionsAbout(reply));
    }

    @Test
    void only_who_decides_what_readers_get_picks() {
        Reply reply = published();

        for (Role role : List.of(Role.CONTRIBUTOR, Role.AUTHOR, Role.MODERATOR)) {
            Account other = given.account(role);
            assertThrows(
                    PermissionDeniedException.class,
                    () -> featuring.feature(other, ExpectedVersion.of(reply), Channel.DESK));
            assertThrows(PermissionDeniedException.class, () -> featuring.unfeature(other, reply.id(), Channel.DESK));
        }

        assertEquals(List.of(), featuredOn(article));
    }

    @Test
    void what_is_not_public_or_not_what_was_shown_is_not_picked() {
        Reply held = given.heldReplyTo(article);
        assertThrows(ConcurrentDecisionException.class, () -> feature(held));
        Reply reply = published();
        var stale = new ExpectedVersion(reply.id(), reply.revision() + 1, reply.state());

        assertThrows(ConcurrentDecisionException.class, () -> featuring.feature(editor, stale, Channel.DESK));

        assertEquals(List.of(), featuredOn(article));
    }

    @Test
    void an_article_has_three_at_most_however_many_editors_pick_at_once() throws Exception {
        List<Reply> all = List.of(published(), published(), published(), published(), published(), published());
        var start = new CountDownLatch(1);
        var editors = Executors.newFixedThreadPool(all.size());
        List<Future<?>> picks = new ArrayList<>();
        for (Reply reply : all) {
            picks.add(editors.submit((Callable<Void>) () -> {
                start.await();
                feature(reply);
                return null;
            }));
        }

        start.countDown();
        int refused = 0;
        for (Future<?> pick : picks) {
            try {
                pick.get();
            } catch (ExecutionException e) {
                assertTrue(e.getCause() instanceof TooManyFeaturedException, e.toString());
                refused++;
            }
        }
        editors.shutdown();

        assertEquals(all.size() - Featuring.MOST, refused);
        assertEquals(Featuring.MOST, featuredOn(article).size());
    }

    @Test
    void a_reply_that_is_taken_down_is_not_shown_and_is_featured_again_when_that_is_undone() {
        Reply reply = published();
        feature(reply);

        AuditEntry down =
                moderation.decide(editor, ExpectedVersion.of(now(reply)), Decision.reject(null, "No"), Channel.DESK);
        assertEquals(List.of(), featuredOn(article));
        assertTrue(featuredReplies.newestPublished(1_000).stream()
                .noneMatch(pick -> pick.reply().id().equals(reply.id())));

        moderation.undo(editor, down.id(), Channel.DESK);
        assertEquals(List.of(reply.id()), featuredOn(article));
    }

    @Test
    void a_pick_stands_in_the_way_of_no_undo() {
        Reply held = given.heldReplyTo(article);
        AuditEntry decided = moderation.decide(editor, ExpectedVersion.of(held), Decision.publish(), Channel.DESK);
        feature(now(held));

        moderation.undo(editor, decided.id(), Channel.DESK);

        assertEquals(List.of(), featuredOn(article));
    }

    @Test
    void nothing_is_left_of_a_pick_whose_reply_is_erased() {
        Reply reply = published();
        feature(reply);

        erasure.everythingBy(reply.writer().id(), Optional.empty());

        assertEquals(Optional.empty(), featuredReplies.with(reply.id()));
    }

    @Test
    void its_writer_is_told_once_and_only_if_they_wanted_to_hear_of_answers() {
        Reply wanting = followed(NotifyPreference.EACH);
        Reply silent = followed(NotifyPreference.NOTHING);
        Reply takenBack = followed(NotifyPreference.EACH);
        Reply unproven = published();
        given.change(() -> entities.find(Reply.class, unproven.id()).notifyOfAnswers(NotifyPreference.EACH));
        feature(wanting);
        feature(silent);
        feature(takenBack);
        featuring.unfeature(editor, takenBack.id(), Channel.DESK);
        feature(now(unproven));

        tellAll();
        assertEquals(0, told(wanting), "it can still be taken back");
        given.change(() -> entities.createNativeQuery("update featured_reply set mail_due_at = ?1"
                        + " where mail_due_at is not null and article_id = ?2")
                .setParameter(1, clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .setParameter(2, article.id())
                .executeUpdate());
        tellAll();
        tellAll();

        assertEquals(1, told(wanting));
        assertEquals(0, told(silent));
        assertEquals(0, told(takenBack));
        assertEquals(0, told(unproven));
    }

    private long told(Reply reply) {
        return letters.of(reply.writer()).stream()
                .filter(mail -> mail.subject().startsWith("Your reply is featured"))
                .count();
    }

    private void tellAll() {
        while (featuredNotifications.tellNext()) {
            // and the next
        }
    }

    private Reply followed(NotifyPreference how) {
        Reply reply = published();
        Instant at = clock.instant();
        given.change(() -> {
            Reply found = entities.find(Reply.class, reply.id());
            found.notifyOfAnswers(how);
            found.prove(at);
        });
        return now(reply);
    }

    private Reply published() {
        return given.published(given.heldReplyTo(article), editor);
    }

    private void feature(Reply reply) {
        featuring.feature(editor, ExpectedVersion.of(reply), Channel.DESK);
    }

    private List<Long> featuredOn(Article some) {
        return featuredReplies.publishedOn(some).stream()
                .map(pick -> pick.reply().id())
                .toList();
    }

    private List<AuditAction> actionsAbout(Reply reply) {
        return entities.createQuery(
                        "select e.act from AuditEntry e where e.reply = :reply and e.act in :picks order by e.number",
                        AuditAction.class)
                .setParameter("reply", reply)
                .setParameter("picks", List.of(AuditAction.FEATURED, AuditAction.UNFEATURED))
                .getResultList();
    }

    private Reply now(Reply reply) {
        entities.clear();
        return entities.find(Reply.class, reply.id());
    }
}
