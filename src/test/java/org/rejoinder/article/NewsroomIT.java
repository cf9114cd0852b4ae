package org.rejoinder.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.people.Account;
import org.rejoinder.people.Role;
import org.rejoinder.reply.Reception;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.Submission;
import org.rejoinder.reply.Tells;
import org.rejoinder.support.Given;

/** From an author's hands through review and the schedule to readers. */
@ExtendWith(ArquillianExtension.class)
class NewsroomIT {

    @Inject
    private Publishing publishing;

    @Inject
    private Articles articles;

    @Inject
    private Revisions revisions;

    @Inject
    private Newsroom newsroom;

    @Inject
    private Corrections corrections;

    @Inject
    private Reception reception;

    @Inject
    private Schedule schedule;

    @Inject
    private Visits visits;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    private Account author;
    private Account editor;

    @BeforeEach
    void people() {
        author = given.account(Role.AUTHOR);
        editor = given.account(Role.EDITOR);
    }

    @Test
    void readers_of_a_public_article_get_nothing_of_what_is_written_on_until_it_is_published() {
        Article article = given.articleBy(author);
        String before = article.title();

        Article written = publishing.save(author, article.id(), article.version(), titled("Better"), "");

        assertTrue(written.hasWorkingCopy());
        assertEquals(before, articles.published(article.slug()).orElseThrow().title());
        assertEquals("Better", revisions.newestOf(written).manuscript().title());

        Article published = publishing.publish(editor, article.id(), written.version());

        assertFalse(published.hasWorkingCopy());
        Article read = articles.published(article.slug()).orElseThrow();
        assertEquals("Better", read.title());
        assertEquals(article.publishedAt(), read.publishedAt());
        assertTrue(read.updatedAt().orElseThrow().isAfter(read.publishedAt().orElseThrow()));
    }

    @Test
    void the_words_that_readers_have_already_are_no_working_copy() {
        Article article = given.articleBy(author);
        Manuscript shown = revisions.newestOf(article).manuscript();

        Article written = publishing.save(author, article.id(), article.version(), titled("Better"), "");
        Article back = publishing.save(author, article.id(), written.version(), shown, "");

        assertFalse(back.hasWorkingCopy());
        assertEquals(article.updatedAt(), back.updatedAt(), "readers saw no change");
    }

    @Test
    void authors_hand_in_and_editors_publish_or_give_back_with_a_note() {
        Article draft = publishing.draft(author, titled("Mine"));
        assertThrows(NotYours.class, () -> publishing.publish(author, draft.id(), draft.version()));

        Article submitted = publishing.submit(author, draft.id(), draft.version());
        assertEquals(Stage.SUBMITTED, submitted.stage());
        assertThrows(
                NotYours.class,
                () -> publishing.giveBack(author, draft.id(), submitted.version(), new ReviewNote("No")));

        Article back =
                publishing.giveBack(editor, draft.id(), submitted.version(), new ReviewNote("A source is missing."));
        assertEquals(Stage.WRITTEN, back.stage());
        assertEquals("A source is missing.", back.reviewNote().orElseThrow());

        Article again = publishing.submit(author, draft.id(), back.version());
        assertEquals(Optional.empty(), again.reviewNote());
        Article published = publishing.publish(editor, draft.id(), again.version());
        assertEquals(Stage.WRITTEN, published.stage());
        for (Runnable notTheirs : List.<Runnable>of(
                () -> publishing.takeBack(author, draft.id(), published.version()),
                () -> publishing.retract(author, draft.id(), published.version(), new Retraction("Wrong")),
                () -> publishing.schedule(author, draft.id(), published.version(), in(1)))) {
            assertThrows(NotYours.class, notTheirs::run);
        }
    }

    @Test
    void a_site_may_let_authors_publish_what_is_theirs() {
        Article mine = publishing.draft(author, titled("Mine"));
        Article theirs = publishing.draft(given.account(Role.AUTHOR), titled("Theirs"));
        newsroom.set(newsroom.rules().version(), true, ZoneId.of("UTC"));
        try {
            assertTrue(publishing.publish(author, mine.id(), mine.version()).isPublished());
            assertThrows(NotYours.class, () -> publishing.publish(author, theirs.id(), theirs.version()));
            int older = newsroom.rules().version() - 1;
            assertThrows(ChangedMeanwhile.class, () -> newsroom.set(older, true, ZoneId.of("UTC")));
        } finally {
            newsroom.set(newsroom.rules().version(), false, ZoneId.of("UTC"));
        }
    }

    @Test
    void what_is_due_goes_out_once_though_two_nodes_come_for_it() {
        List<Article> due = Stream.generate(() -> scheduled(in(1))).limit(10).toList();

        schedule.letOut(clock.instant());
        assertFalse(now(due.get(0)).isPublished(), "not before its time");

        CompletableFuture<Integer> otherNode = CompletableFuture.supplyAsync(() -> schedule.letOut(in(2)));
        int here = schedule.letOut(in(2));

        assertEquals(10, here + otherNode.join(), "each by one of the two");
        due.forEach(article -> assertEquals(1, timesPublic(article)));
        assertEquals(0, schedule.letOut(in(2)));
    }

    @Test
    void two_that_are_scheduled_for_the_same_second_both_go_out_and_so_does_one_whose_node_was_down() {
        Instant same = in(3);
        Article first = scheduled(same);
        Article second = scheduled(same);

        schedule.letOut(same.plus(Duration.ofDays(2)));

        assertTrue(now(first).isPublished());
        assertTrue(now(second).isPublished());
        assertEquals(same.plus(Duration.ofDays(2)), now(first).publishedAt().orElseThrow(), "when readers got it");
    }

    @Test
    void the_past_is_no_time_to_go_out_and_what_is_off_the_schedule_stays() {
        Article draft = publishing.draft(editor, titled("When"));
        assertThrows(
                AlreadyPast.class, () -> publishing.schedule(editor, draft.id(), draft.version(), clock.instant()));

        Article planned = publishing.schedule(editor, draft.id(), draft.version(), in(1));
        publishing.unschedule(editor, draft.id(), planned.version());
        schedule.letOut(in(2));

        assertFalse(now(draft).isPublished());
    }

    @Test
    void words_that_nobody_agreed_to_do_not_go_out_by_themselves() {
        Article planned = scheduled(in(1));

        Article byEditor = publishing.save(editor, planned.id(), planned.version(), titled("A comma"), "");
        assertEquals(Stage.SCHEDULED, byEditor.stage());
        Article byAuthor = publishing.save(author, planned.id(), byEditor.version(), titled("A bomb"), "");
        assertEquals(Stage.SUBMITTED, byAuthor.stage());

        schedule.letOut(in(2));
        assertFalse(now(planned).isPublished());
    }

    @Test
    void every_text_is_kept_with_who_and_when_and_can_be_the_newest_again() {
        Article draft = publishing.draft(author, titled("First"));
        Article second = publishing.save(editor, draft.id(), draft.version(), titled("Second"), "");
        Article same = publishing.save(editor, draft.id(), second.version(), titled("Second"), "");
        assertEquals(2, same.newest(), "nothing new, nothing kept");

        Article restored = publishing.restore(author, draft.id(), same.version(), 1);

        assertEquals("First", restored.title());
        assertEquals(
                List.of("3 " + author.name() + " 1", "2 " + editor.name() + " 0", "1 " + author.name() + " 0"),
                revisions.of(restored, Integer.MAX_VALUE, 10).stream()
                        .map(each -> each.number() + " " + each.savedBy() + " "
                                + each.restoredFrom().orElse(0))
                        .toList());
        assertThrows(NotYours.class, () -> publishing.restore(author, draft.id(), restored.version(), 99));
    }

    @Test
    void a_public_article_that_is_taken_back_keeps_its_newest_text() {
        Article article = given.articleBy(author);
        Article written = publishing.save(author, article.id(), article.version(), titled("Newest"), "");

        Article back = publishing.takeBack(editor, article.id(), written.version());

        assertEquals("Newest", back.title());
    }

    @Test
    void a_correction_publishes_the_right_text_and_is_tied_to_it() {
        Article article = given.articleBy(author);
        Article written = publishing.save(author, article.id(), article.version(), titled("Right"), "");
        var note = new CorrectionNote("It was Monday.", "It was Tuesday.", "Rita");
        assertThrows(NotYours.class, () -> publishing.correct(author, article.id(), written.version(), note));

        Article corrected = publishing.correct(editor, article.id(), written.version(), note);

        assertEquals("Right", articles.published(article.slug()).orElseThrow().title());
        Correction told = corrections.of(corrected).get(0);
        assertEquals("It was Tuesday.", told.right());
        assertTrue(told.concerns(article.shown(), clock.instant()), "the former text had it wrong");
        assertFalse(told.concerns(corrected.shown(), clock.instant()));
        assertTrue(isPublic(told));

        publishing.takeBack(editor, article.id(), corrected.version());
        assertFalse(isPublic(told), "what readers do not have needs no correction");
    }

    @Test
    void a_reply_knows_which_text_its_writer_had_before_them() {
        Article article = given.articleBy(author);
        Reply before = given.heldReplyTo(article);
        Article corrected = publishing.publish(
                editor,
                article.id(),
                publishing
                        .save(editor, article.id(), article.version(), titled("Other words"), "")
                        .version());

        assertEquals(1, before.articleRevision());
        assertEquals(2, given.heldReplyTo(corrected).articleRevision());
        assertEquals(1, seeing(corrected, 1).articleRevision(), "they had begun to write before");
        assertEquals(2, seeing(corrected, 99).articleRevision(), "nobody has seen that");
    }

    private Reply seeing(Article article, int revision) {
        Submission any = Given.submissionTo(article);
        return given.replyBehind(reception.receive(new Submission(
                any.article(), "", any.comment(), any.name(), any.email(), "", "", Tells.NOTHING, revision)));
    }

    private boolean isPublic(Correction correction) {
        return corrections.publicBefore(Long.MAX_VALUE, 1000).stream()
                .anyMatch(each -> each.id().equals(correction.id()));
    }

    @Test
    void who_opens_an_article_learns_who_else_has_it_open() {
        Article article = publishing.draft(author, titled("Busy"));

        assertEquals(List.of(), visits.come(author, article.id()));
        assertEquals(List.of(author.name()), visits.come(editor, article.id()));
        assertEquals(List.of(editor.name()), visits.come(author, article.id()));
    }

    private Article scheduled(Instant due) {
        Article draft = publishing.draft(author, titled("Planned"));
        return publishing.schedule(editor, draft.id(), draft.version(), due);
    }

    private Article now(Article article) {
        return articles.with(article.id()).orElseThrow();
    }

    private long timesPublic(Article article) {
        return revisions.of(now(article), Integer.MAX_VALUE, 10).stream()
                .filter(each -> each.publicAt().isPresent())
                .count();
    }

    private Instant in(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private static Manuscript titled(String title) {
        String words = title.equals("Mine") || title.equals("Planned") ? title + " " + UUID.randomUUID() : title;
        return Manuscript.of(words, "standfirst", "byline", "<p>body</p>", "one, two");
    }
}
