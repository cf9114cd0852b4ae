package org.rejoinder.moderation.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.ModeratorEdit;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.settings.Settings;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ReplySearchIT {

    private static final Duration MOMENTS = Duration.ofSeconds(60);

    @Inject
    private ReplySearch search;

    @Inject
    private Settings settings;

    @Inject
    private Erasure erasure;

    @Inject
    private Moderation moderation;

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private Batches batches;

    @Inject
    private Given given;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    /** The first is made when the server has begun. */
    @BeforeEach
    void awaitWhole() {
        Eventually.within(
                MOMENTS,
                "everything is known",
                () -> search.find(word, ReplyState.HELD).whole());
    }

    @Test
    void a_reply_is_found_at_once_and_then_where_it_was_put() {
        Account anna = given.account(Role.MODERATOR);
        Reply reply = saying(word);
        assertEquals(List.of(reply.id()), found(ReplyState.HELD));

        AuditEntry entry = moderation.decide(anna, ExpectedVersion.of(reply), Decision.spam(), Channel.DESK);
        assertEquals(List.of(), found(ReplyState.HELD));
        assertEquals(List.of(reply.id()), found(ReplyState.SPAM));

        moderation.undo(anna, entry.id(), Channel.DESK);
        assertEquals(List.of(reply.id()), found(ReplyState.HELD));
    }

    @Test
    void a_reply_that_was_changed_is_found_by_what_it_says_now() {
        Reply reply = saying(word);
        assertEquals(List.of(reply.id()), found(ReplyState.HELD));

        moderation.reword(
                given.account(Role.MODERATOR),
                ExpectedVersion.of(reply),
                new ModeratorEdit("Rita", "Something else"),
                Channel.DESK);

        assertEquals(List.of(), found(ReplyState.HELD));
    }

    @Test
    void a_batch_of_what_was_found_is_exactly_that() {
        Article article = given.publishedArticle();
        Reply first = given.heldReplyTo(article, word + " one");
        Reply second = given.heldReplyTo(article, word + " two");
        given.heldReplyTo(article, "another");

        ReplyQuery replyQuery = ReplyQuery.all(ReplyState.HELD)
                .among(search.find(word, ReplyState.HELD).replies());

        assertEquals(
                List.of(first.id(), second.id()),
                moderationQueue.page(replyQuery, QueueOrder.OLDEST, 0, 10).stream()
                        .map(Reply::id)
                        .toList());
        assertEquals(2, batches.count(given.account(Role.MODERATOR), replyQuery).size());
    }

    @Test
    void nothing_found_is_nothing_listed() {
        ReplyQuery replyQuery = ReplyQuery.all(ReplyState.HELD).among(List.of());

        assertEquals(List.of(), moderationQueue.page(replyQuery, QueueOrder.OLDEST, 0, 10));
        assertEquals(0, moderationQueue.count(replyQuery));
    }

    @Test
    void one_whose_files_are_damaged_while_it_is_asked_is_made_anew() throws IOException {
        Reply reply = saying(word);
        ReplyIndex damaged = kept();
        search.maintainer().suspect(damaged, new IOException("of a test: nothing is wrong with it"));
        search.maintainer().look();
        assertSame(damaged, index(), "it is as it was written");

        damage();

        assertFalse(search.find(word, ReplyState.HELD).whole());
        awaitAnother(damaged);
        assertEquals(List.of(reply.id()), found(ReplyState.HELD));
    }

    @Test
    void one_whose_files_are_damaged_before_something_has_to_leave_them_is_made_anew() throws IOException {
        Reply erased = saying(word + " erased");
        Reply reply = saying(word);
        ReplyIndex damaged = kept();
        damage();

        erasure.everythingBy(erased.writer().id(), Optional.empty());
        look();
        look();

        awaitAnother(damaged);
        assertEquals(List.of(reply.id()), found(ReplyState.HELD));
    }

    @Test
    void one_that_could_not_be_written_down_is_made_anew() throws IOException {
        Reply reply = saying(word);
        ReplyIndex damaged = kept();
        Files.delete(folder().resolve("write.lock"));

        Reply late = saying(word + " late");
        look();

        assertFalse(damaged.isOpen(), "whoever has lost its lock cannot commit");
        awaitAnother(damaged);
        assertEquals(List.of(late.id(), reply.id()), found(ReplyState.HELD));
    }

    private ReplyIndex kept() {
        // Each that has just been made anew is waited for
        awaitWhole();
        search.maintainer().look();
        return index();
    }

    private ReplyIndex index() {
        return search.maintainer().index().orElse(null);
    }

    /** As the job does it that runs again and again, whatever comes of it. */
    private void look() {
        try {
            search.maintainer().look();
        } catch (IllegalStateException e) {
            // That it cannot be brought up to date is what is tested
        }
    }

    private void awaitAnother(ReplyIndex former) {
        Eventually.within(MOMENTS, "another one", () -> {
            search.find(word, ReplyState.HELD);
            return index() != null && index() != former;
        });
        awaitWhole();
    }

    private void damage() throws IOException {
        try (var files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[0]);
            }
        }
    }

    private Path folder() {
        return settings.home().resolve("search");
    }

    private Reply saying(String text) {
        return given.heldReplyTo(given.publishedArticle(), text);
    }

    private List<Long> found(ReplyState state) {
        var matches = search.find(word, state);
        assertTrue(matches.whole());
        return matches.replies();
    }
}
