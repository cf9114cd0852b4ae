package org.rejoinder.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.list.ArticleList;
import org.rejoinder.article.list.ArticleListFilter;
import org.rejoinder.article.list.ArticleOrder;
import org.rejoinder.article.list.ArticleSearchCriteria;
import org.rejoinder.article.list.ArticleSummary;
import org.rejoinder.article.presence.EditorPresenceService;
import org.rejoinder.article.preview.PreviewLinks;
import org.rejoinder.article.review.ReviewNote;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.notification.StaffPost;
import org.rejoinder.reply.NotifyPreference;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.support.Given;

/** From an author's hands through review and the schedule to readers. */
@ExtendWith(ArquillianExtension.class)
class PublishingSettingsServiceIT {

    @Inject
    private Publishing publishing;

    @Inject
    private Articles articles;

    @Inject
    private ArticleList list;

    @Inject
    private Revisions revisions;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private Corrections corrections;

    @Inject
    private PreviewLinks links;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private PublicationJob publicationJob;

    @Inject
    private Letterbox letters;

    @Inject
    private StaffPost post;

    @Inject
    private EditorPresenceService editorPresenceService;

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
        ArticleContent shown = revisions.newestOf(article).manuscript();

        Article written = publishing.save(author, article.id(), article.version(), titled("Better"), "");
        Article back = publishing.save(author, article.id(), written.version(), shown, "");

        assertFalse(back.hasWorkingCopy());
        assertEquals(article.updatedAt(), back.updatedAt(), "readers saw no change");
    }

    @Test
    void authors_hand_in_and_editors_publish_or_give_back_with_a_note() {
        Article draft = publishing.draft(author, titled("Mine"));
        assertThrows(ArticleAccessDeniedException.class, () -> publishing.publish(author, draft.id(), draft.version()));

        Article submitted = publishing.submit(author, draft.id(), draft.version());
        assertEquals(WorkflowStage.SUBMITTED, submitted.stage());
        assertThrows(
                ArticleAccessDeniedException.class,
                () -> publishing.giveBack(author, draft.id(), submitted.version(), new ReviewNote("No")));

        Article back =
                publishing.giveBack(editor, draft.id(), submitted.version(), new ReviewNote("A source is missing."));
        assertEquals(WorkflowStage.WRITTEN, back.stage());
        assertEquals("A source is missing.", back.reviewNote().orElseThrow());

        Article waiting = publishing.submit(author, draft.id(), back.version());
        Article withdrawn = publishing.withdraw(author, draft.id(), waiting.version());
        assertEquals(WorkflowStage.WRITTEN, withdrawn.stage());
        assertEquals("A source is missing.", withdrawn.reviewNote().orElseThrow());

        Article again = publishing.submit(author, draft.id(), withdrawn.version());
        assertEquals("A source is missing.", again.reviewNote().orElseThrow(), "whoever looks at it again sees it");
        Article published = publishing.publish(editor, draft.id(), again.version());
        assertEquals(WorkflowStage.WRITTEN, published.stage());
        for (Runnable notTheirs : List.<Runnable>of(
                () -> publishing.unpublish(author, draft.id(), published.version()),
                () -> publishing.retract(author, draft.id(), published.version(), new Retraction("Wrong")),
                () -> publishing.schedule(author, draft.id(), published.version(), in(1)))) {
            assertThrows(ArticleAccessDeniedException.class, notTheirs::run);
        }
    }

    @Test
    void a_site_may_let_authors_publish_what_is_theirs() {
        Article mine = publishing.draft(author, titled("Mine"));
        Article theirs = publishing.draft(given.account(Role.AUTHOR), titled("Theirs"));
        publishingSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                publishingSettingsService.rules().version(),
                true,
                ZoneId.of("UTC"));
        try {
            assertTrue(publishing.publish(author, mine.id(), mine.version()).isPublished());
            assertThrows(
                    ArticleAccessDeniedException.class,
                    () -> publishing.publish(author, theirs.id(), theirs.version()));
            int older = publishingSettingsService.rules().version() - 1;
            assertThrows(
                    StaleArticleException.class,
                    () -> publishingSettingsService.set(
                            given.account(Role.ADMINISTRATOR), older, true, ZoneId.of("UTC")));
        } finally {
            publishingSettingsService.set(
                    given.account(Role.ADMINISTRATOR),
                    publishingSettingsService.rules().version(),
                    false,
                    ZoneId.of("UTC"));
        }
    }

    @Test
    void what_is_due_goes_out_once_though_two_nodes_come_for_it() {
        List<Article> due = Stream.generate(() -> scheduled(in(1))).limit(10).toList();

        publicationJob.publishDue(clock.instant());
        assertFalse(now(due.get(0)).isPublished(), "not before its time");

        CompletableFuture<Integer> otherNode = CompletableFuture.supplyAsync(() -> publicationJob.publishDue(in(2)));
        int here = publicationJob.publishDue(in(2));

        assertEquals(10, here + otherNode.join(), "each by one of the two");
        due.forEach(article -> assertEquals(1, timesPublic(article)));
        assertEquals(0, publicationJob.publishDue(in(2)));
    }

    @Test
    void two_that_are_scheduled_for_the_same_second_both_go_out_and_so_does_one_whose_node_was_down() {
        Instant same = in(3);
        Article first = scheduled(same);
        Article second = scheduled(same);

        publicationJob.publishDue(same.plus(Duration.ofDays(2)));

        assertTrue(now(first).isPublished());
        assertTrue(now(second).isPublished());
        assertEquals(same.plus(Duration.ofDays(2)), now(first).publishedAt().orElseThrow(), "when readers got it");
    }

    @Test
    void who_said_when_is_not_told_that_it_is_published_and_its_author_is_if_it_was_somebody_else() {
        Account own = given.account(Role.EDITOR);
        Account others = given.account(Role.EDITOR);
        Article first = publishing.draft(own, titled("By its author"));
        publishing.schedule(own, first.id(), first.version(), in(1));
        Article second = publishing.draft(others, titled("By another editor"));
        publishing.schedule(own, second.id(), second.version(), in(1));

        publicationJob.publishDue(in(2));

        assertTrue(now(first).isPublished());
        post.writeDaily();
        assertEquals(List.of(), letters.of(own));
        assertEquals(
                List.of("Published: By another editor"),
                letters.of(others).stream().map(MailMessage::subject).toList());
    }

    @Test
    void the_past_is_no_time_to_go_out_and_what_is_off_the_schedule_stays() {
        Article draft = publishing.draft(editor, titled("When"));
        assertThrows(
                ScheduleInPastException.class,
                () -> publishing.schedule(editor, draft.id(), draft.version(), clock.instant()));

        Article planned = publishing.schedule(editor, draft.id(), draft.version(), in(1));
        publishing.unschedule(editor, draft.id(), planned.version());
        publicationJob.publishDue(in(2));

        assertFalse(now(draft).isPublished());
    }

    @Test
    void words_that_nobody_agreed_to_do_not_go_out_by_themselves() {
        Article planned = scheduled(in(1));

        Article byEditor = publishing.save(editor, planned.id(), planned.version(), titled("A comma"), "");
        assertEquals(WorkflowStage.SCHEDULED, byEditor.stage());
        Article byAuthor = publishing.save(author, planned.id(), byEditor.version(), titled("A bomb"), "");
        assertEquals(WorkflowStage.SUBMITTED, byAuthor.stage());

        publicationJob.publishDue(in(2));
        assertFalse(now(planned).isPublished());
    }

    @Test
    void a_correction_note_goes_out_with_the_text_that_it_is_scheduled_with_and_outlives_its_author_writing_on() {
        Article article = given.articleBy(author);
        CorrectionNote note = new CorrectionNote("We wrote nine.", "It is ten.", "");
        Article better = publishing.save(author, article.id(), article.version(), titled("Ten"), "");
        publishing.schedule(editor, article.id(), better.version(), in(1), note);
        assertEquals(
                note, now(article).proposedCorrection().orElseThrow(), "it stands in its fields until it goes out");

        Article changed = publishing.save(author, article.id(), now(article).version(), titled("Ten, or so"), "");
        assertEquals(note, changed.proposedCorrection().orElseThrow());
        publishing.schedule(editor, article.id(), changed.version(), in(1), note);
        publicationJob.publishDue(in(2));

        assertEquals("Ten, or so", now(article).title());
        assertEquals(
                List.of("It is ten."),
                corrections.of(now(article)).stream().map(Correction::right).toList());
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
        assertThrows(
                ArticleAccessDeniedException.class,
                () -> publishing.restore(author, draft.id(), restored.version(), 99));
    }

    @Test
    void a_public_article_that_is_taken_back_keeps_its_newest_text() {
        Article article = given.articleBy(author);
        Article written = publishing.save(author, article.id(), article.version(), titled("Newest"), "");

        Article back = publishing.unpublish(editor, article.id(), written.version());

        assertEquals("Newest", back.title());
    }

    @Test
    void a_correction_publishes_the_right_text_and_is_tied_to_it() {
        Article article = given.articleBy(author);
        Article written = publishing.save(author, article.id(), article.version(), titled("Right"), "");
        var note = new CorrectionNote("It was Monday.", "It was Tuesday.", "Rita");
        assertThrows(
                ArticleAccessDeniedException.class,
                () -> publishing.correct(author, article.id(), written.version(), note));

        Article corrected = publishing.correct(editor, article.id(), written.version(), note);

        assertEquals("Right", articles.published(article.slug()).orElseThrow().title());
        Correction told = corrections.of(corrected).get(0);
        assertEquals("It was Tuesday.", told.right());
        assertTrue(told.concerns(article.shown(), clock.instant()), "the former text had it wrong");
        assertFalse(told.concerns(corrected.shown(), clock.instant()));
        assertTrue(isPublic(told));

        publishing.unpublish(editor, article.id(), corrected.version());
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
        return given.replyBehind(replySubmissionService.receive(new Submission(
                any.article(),
                "",
                any.comment(),
                any.name(),
                any.email(),
                "",
                "",
                NotifyPreference.NOTHING,
                revision)));
    }

    private boolean isPublic(Correction correction) {
        return corrections.publicBefore(Long.MAX_VALUE, 1000).stream()
                .anyMatch(each -> each.id().equals(correction.id()));
    }

    @Test
    void a_preview_link_shows_what_is_not_public_until_it_is_or_somebody_revokes_it() {
        Article draft = publishing.draft(author, titled("Mine"));
        String token = token(links.make(author, draft.id()));
        assertFalse(links.byToken(token).orElseThrow().isPublic());
        assertThrows(ArticleAccessDeniedException.class, () -> links.make(given.account(Role.AUTHOR), draft.id()));
        assertTrue(links.byToken(token.substring(1)).isEmpty());

        Article published = publishing.publish(editor, draft.id(), draft.version());
        assertTrue(links.byToken(token).orElseThrow().isPublic());

        publishing.save(author, draft.id(), published.version(), titled("Mine"), "");
        String next = token(links.make(author, draft.id()));
        assertFalse(links.byToken(next).orElseThrow().isPublic(), "its text is not");
        assertTrue(links.byToken(token).orElseThrow().isPublic(), "the text of the first link is");

        links.revoke(author, draft.id(), links.byToken(next).orElseThrow().id());
        assertTrue(links.byToken(next).isEmpty());
        given.change(() -> entities.createNativeQuery("update preview_link set ends_at = ?1 where article_id = ?2")
                .setParameter(1, OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1))
                .setParameter(2, draft.id())
                .executeUpdate());
        assertTrue(links.byToken(token).isEmpty(), "its time is over");
        assertEquals(List.of(), links.of(draft));
    }

    @Test
    void the_list_is_found_by_state_words_and_tag_and_goes_on_page_by_page() {
        Article draft = publishing.draft(author, tagged("50% of_it!", "quokka"));
        Article inReview = publishing.draft(author, tagged("Reviewed", "quokka"));
        publishing.submit(author, inReview.id(), inReview.version());
        Article changed = given.articleBy(author);
        publishing.save(author, changed.id(), changed.version(), tagged("Changed", "quokka"), "");
        Article planned = publishing.draft(author, tagged("Planned", "quokka"));
        publishing.schedule(editor, planned.id(), planned.version(), in(40));

        assertEquals(List.of(draft.id()), found(ArticleListFilter.DRAFT, "", ""));
        assertEquals(List.of(inReview.id()), found(ArticleListFilter.REVIEW, "", ""));
        assertEquals(List.of(changed.id()), found(ArticleListFilter.CHANGED, "", ""));
        assertEquals(List.of(changed.id()), found(ArticleListFilter.PUBLISHED, "", ""));
        assertEquals(List.of(planned.id()), found(ArticleListFilter.SCHEDULED, "", ""));
        assertEquals(List.of(draft.id()), found(ArticleListFilter.ALL, "50% OF_it!", ""));
        assertEquals(List.of(), found(ArticleListFilter.ALL, "50%it", ""));
        assertEquals(
                List.of(planned.id(), inReview.id(), draft.id()),
                found(ArticleListFilter.ALL, "", "quokka"),
                "readers do not have the tag of a working copy");
        List<Long> all = found(ArticleListFilter.ALL, "", "");
        ArticleSummary second = list.editableBy(
                        author,
                        new ArticleSearchCriteria(ArticleListFilter.ALL, "", "", null, ArticleOrder.CHANGED, null),
                        2)
                .get(1);
        var place = new ArticleSearchCriteria.Place(second.changedAt(), second.id());
        assertEquals(
                all.subList(2, 4),
                list
                        .editableBy(
                                author,
                                new ArticleSearchCriteria(
                                        ArticleListFilter.ALL, "", "", null, ArticleOrder.CHANGED, place),
                                10)
                        .stream()
                        .map(ArticleSummary::id)
                        .toList());
        assertEquals(
                List.of(planned.id()),
                list.outBetween(author, in(39), in(41), 10).stream()
                        .map(ArticleSummary::id)
                        .toList());
    }

    @Test
    void many_articles_get_a_tag_at_once_and_readers_see_it_where_they_have_the_newest_text() {
        Article draft = publishing.draft(author, titled("Mine"));
        Article live = given.articleBy(author);
        Article full = publishing.draft(author, ArticleContent.of("Full", "", "", "", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10"));

        assertEquals(2, publishing.tag(editor, List.of(live.id(), draft.id(), full.id()), "wombat", true));
        assertTrue(now(draft).tags().contains("wombat"));
        assertTrue(now(live).tags().contains("wombat"));
        assertFalse(now(live).hasWorkingCopy());
        assertEquals(0, publishing.tag(editor, List.of(live.id(), draft.id()), "wombat", true));

        assertEquals(1, publishing.tag(author, List.of(live.id()), "wombat", false));
        assertTrue(now(live).tags().contains("wombat"), "an author proposes");
        assertTrue(now(live).hasWorkingCopy());
        Article theirs = publishing.draft(editor, titled("Theirs"));
        assertThrows(
                ArticleAccessDeniedException.class,
                () -> publishing.tag(author, List.of(draft.id(), theirs.id()), "x", true));
        assertFalse(now(draft).tags().contains("x"), "all or nothing");
    }

    private static String token(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private List<Long> found(ArticleListFilter articleListFilter, String words, String tag) {
        return list
                .editableBy(
                        author,
                        new ArticleSearchCriteria(articleListFilter, words, tag, null, ArticleOrder.CHANGED, null),
                        10)
                .stream()
                .map(ArticleSummary::id)
                .toList();
    }

    private static ArticleContent tagged(String title, String tag) {
        return ArticleContent.of(title, "standfirst", "byline", "<p>body</p>", tag);
    }

    @Test
    void who_opens_an_article_learns_who_else_has_it_open() {
        Article article = publishing.draft(author, titled("Busy"));

        assertEquals(List.of(), editorPresenceService.heartbeat(author, article.id()));
        assertEquals(List.of(author.name()), editorPresenceService.heartbeat(editor, article.id()));
        assertEquals(List.of(editor.name()), editorPresenceService.heartbeat(author, article.id()));
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

    private static ArticleContent titled(String title) {
        String words = title.equals("Mine") || title.equals("Planned") ? title + " " + UUID.randomUUID() : title;
        return ArticleContent.of(words, "standfirst", "byline", "<p>body</p>", "one, two");
    }
}
