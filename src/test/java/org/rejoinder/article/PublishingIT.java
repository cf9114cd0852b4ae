package org.rejoinder.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.list.ArticleList;
import org.rejoinder.article.list.ArticleListFilter;
import org.rejoinder.article.list.ArticleOrder;
import org.rejoinder.article.list.ArticleSearchCriteria;
import org.rejoinder.article.list.ArticleSummary;
import org.rejoinder.article.presence.NewArticles;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class PublishingIT {

    private static final ArticleSearchCriteria EVERYTHING =
            new ArticleSearchCriteria(ArticleListFilter.ALL, "", "", null, ArticleOrder.CHANGED, null);

    @Inject
    private Publishing publishing;

    @Inject
    private ArticleImport articleImport;

    @Inject
    private Revisions revisions;

    @Inject
    private Articles articles;

    @Inject
    private ArticleList list;

    @Inject
    private NewArticles newArticles;

    @Inject
    private Given given;

    @Resource
    private ManagedExecutorService executor;

    @Test
    void a_draft_is_read_by_nobody_until_it_is_published() {
        Account author = given.account(Role.AUTHOR);
        Article draft = publishing.draft(author, titled("Draft " + UUID.randomUUID()));
        assertTrue(articles.published(draft.slug()).isEmpty());

        Account editor = given.account(Role.EDITOR);
        Article published = publishing.publish(editor, draft.id(), draft.version());
        assertEquals(draft.id(), articles.published(draft.slug()).orElseThrow().id());

        publishing.unpublish(editor, draft.id(), published.version());
        assertTrue(articles.published(draft.slug()).isEmpty());
    }

    @Test
    void what_is_stored_while_somebody_writes_is_one_text_until_they_save_it_or_somebody_else_writes() {
        Account author = given.account(Role.AUTHOR);
        Article draft = publishing.beginAutosaved(author, titled("A"), "");
        Article further = publishing.autosave(author, draft.id(), draft.version(), titled("A b"), "");
        Article same = publishing.autosave(author, draft.id(), further.version(), titled("A b"), "");
        assertEquals(further.version(), same.version());
        Article saved = publishing.save(author, draft.id(), same.version(), titled("A b c"), "");
        assertEquals(1, saved.newest());
        assertEquals("A b c", revisions.newestOf(saved).manuscript().title());

        Article again = publishing.autosave(author, draft.id(), saved.version(), titled("A b c d"), "");
        assertEquals(2, again.newest());
        Account editor = given.account(Role.EDITOR);
        Article others = publishing.autosave(editor, draft.id(), again.version(), titled("E"), "");
        assertEquals(3, others.newest());
        assertThrows(
                StaleArticleException.class,
                () -> publishing.autosave(author, draft.id(), again.version(), titled("Late"), ""));
        Article published = publishing.publish(editor, draft.id(), others.version());
        assertThrows(
                ArticleAccessDeniedException.class,
                () -> publishing.autosave(editor, draft.id(), published.version(), titled("Unasked"), ""));
    }

    @Test
    void a_text_that_was_stored_while_somebody_wrote_can_be_brought_back_though_most_of_it_was_deleted() {
        Account author = given.account(Role.AUTHOR);
        String text = "Words that took an hour to find. ".repeat(10);
        Article draft = publishing.beginAutosaved(author, saying(text), "");
        Article goesOn = publishing.autosave(author, draft.id(), draft.version(), saying(text + "And on."), "");
        assertEquals(1, goesOn.newest());

        Article deleted = publishing.autosave(author, draft.id(), goesOn.version(), saying("Three words left."), "");
        Article again = publishing.autosave(author, draft.id(), deleted.version(), saying("Four words are left."), "");

        assertEquals(2, again.newest());
        assertEquals(
                saying(text + "And on."), revisions.of(again, 1).orElseThrow().manuscript());
    }

    @Test
    void what_was_stored_while_somebody_wrote_stays_though_they_save_another_text_over_it() {
        Account author = given.account(Role.AUTHOR);
        Article draft = publishing.draft(author, titled("A"));
        Article stored = publishing.autosave(author, draft.id(), draft.version(), titled("Of one tab"), "");

        Article over = publishing.overwrite(author, draft.id(), stored.version(), titled("Of the other tab"), "");

        assertEquals(3, over.newest());
        assertEquals(
                "Of one tab", revisions.of(over, 2).orElseThrow().manuscript().title());
        assertEquals("Of the other tab", revisions.newestOf(over).manuscript().title());
    }

    @Test
    void of_those_who_save_the_same_version_at_one_moment_one_does() throws Exception {
        Account author = given.account(Role.AUTHOR);
        for (int round = 0; round < 10; round++) {
            Article draft = publishing.draft(author, titled("Round " + round));
            List<Callable<Boolean>> saves = IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(number -> () -> isSaved(author, draft, "By " + number))
                    .toList();

            int saved = 0;
            for (Future<Boolean> save : executor.invokeAll(saves)) {
                saved += save.get() ? 1 : 0;
            }

            assertEquals(1, saved, "round " + round);
            assertEquals(2, articles.with(draft.id()).orElseThrow().newest());
        }
    }

    private boolean isSaved(Account author, Article draft, String title) {
        try {
            publishing.save(author, draft.id(), draft.version(), titled(title), "");
            return true;
        } catch (StaleArticleException e) {
            return false;
        }
    }

    @Test
    void a_form_of_a_new_article_makes_one_however_often_it_is_sent() throws Exception {
        Account author = given.account(Role.AUTHOR);
        String form = UUID.randomUUID().toString();
        Callable<Article> send = () -> newArticles.draft(author, titled("Sent often"), "", form);

        List<Long> made = new ArrayList<>();
        for (Future<Article> each : executor.invokeAll(Collections.nCopies(8, send))) {
            made.add(each.get().id());
        }

        assertEquals(1, made.stream().distinct().count(), made::toString);
        Article first = articles.with(made.get(0)).orElseThrow();
        assertEquals(1, first.newest());
        Article later = newArticles.draft(author, titled("Sent with more"), "", form);
        assertEquals(first.id(), later.id());
        assertEquals(2, later.newest());
        assertEquals(
                first.id(),
                newArticles.beginAutosaved(author, titled("And more"), "", form).id());
        Account other = given.account(Role.AUTHOR);
        assertNotEquals(
                first.id(),
                newArticles.draft(other, titled("Of somebody else"), "", form).id());
    }

    @Test
    void the_address_follows_the_title_until_it_is_public_and_stays_then() {
        Account author = given.account(Role.AUTHOR);
        String unique = UUID.randomUUID().toString();
        Article draft = publishing.draft(author, titled("First " + unique));

        Article renamed = publishing.save(author, draft.id(), draft.version(), titled("Second " + unique), "");
        assertEquals("second-" + unique, renamed.slug());

        Article published = publishing.publish(given.account(Role.EDITOR), draft.id(), renamed.version());
        Article again = publishing.save(author, draft.id(), published.version(), titled("Third " + unique), "");
        assertEquals("second-" + unique, again.slug());
    }

    @Test
    void a_chosen_address_does_not_follow_the_title_until_it_is_let_go() {
        Account author = given.account(Role.AUTHOR);
        String unique = UUID.randomUUID().toString();
        Article draft = publishing.draft(author, titled("Title " + unique), "Chosen: " + unique);
        assertEquals("chosen-" + unique, draft.slug());

        Article renamed = publishing.save(author, draft.id(), draft.version(), titled("Other " + unique), draft.slug());
        assertEquals("chosen-" + unique, renamed.slug());

        assertEquals(
                "other-" + unique,
                publishing
                        .save(author, draft.id(), renamed.version(), titled("Other " + unique), "")
                        .slug());
    }

    @Test
    void every_address_that_was_public_leads_to_the_present_one_for_ever_and_is_nobody_elses() {
        Account author = given.account(Role.AUTHOR);
        String unique = UUID.randomUUID().toString();
        Account editor = given.account(Role.EDITOR);
        Article article = given.articleBy(author);
        String first = article.slug();
        assertThrows(
                ArticleAccessDeniedException.class,
                () -> publishing.save(author, article.id(), article.version(), titled("Moved"), "elsewhere " + unique),
                "what readers get is an editor's to change");
        Article moved = publishing.save(editor, article.id(), article.version(), titled("Moved"), "second " + unique);
        Article again = publishing.save(editor, article.id(), moved.version(), titled("Moved"), "third " + unique);

        assertEquals("third-" + unique, again.slug());
        for (String old : List.of(first, "second-" + unique)) {
            assertEquals(again.id(), articles.movedFrom(old).map(Article::id).orElseThrow());
            assertThrows(
                    SlugTakenException.class,
                    () -> publishing.draft(author, titled("Another " + UUID.randomUUID()), old));
        }
        Article home = publishing.save(editor, article.id(), again.version(), titled("Moved"), first);
        assertEquals(first, home.slug());
        assertTrue(articles.movedFrom(first).isEmpty());
    }

    @Test
    void an_address_that_is_taken_is_refused_and_nothing_of_the_save_is_kept() {
        Account author = given.account(Role.AUTHOR);
        Article other = publishing.draft(author, titled("Theirs " + UUID.randomUUID()));
        Article mine = publishing.draft(author, titled("Mine " + UUID.randomUUID()));

        assertThrows(
                SlugTakenException.class,
                () -> publishing.save(author, mine.id(), mine.version(), titled("Changed"), other.slug()));

        assertEquals(mine.title(), articles.with(mine.id()).orElseThrow().title());
    }

    @Test
    void of_two_who_want_one_address_in_one_moment_the_second_is_told() throws Exception {
        Account author = given.account(Role.AUTHOR);
        String wanted = "wanted-" + UUID.randomUUID();
        var thread = Executors.newSingleThreadExecutor();
        var second = new AtomicReference<Future<Boolean>>();
        try {
            given.change(() -> {
                assertTrue(takes(author, wanted));
                second.set(thread.submit(() -> takes(author, wanted)));
                assertThrows(TimeoutException.class, () -> second.get().get(500, TimeUnit.MILLISECONDS), "it waits");
            });

            assertFalse(second.get().get());
        } finally {
            thread.shutdownNow();
        }
    }

    private boolean takes(Account author, String wanted) {
        try {
            publishing.draft(author, titled("Another " + UUID.randomUUID()), wanted);
            return true;
        } catch (SlugTakenException told) {
            return false;
        }
    }

    @Test
    void a_retracted_article_is_read_by_nobody_and_says_why_until_it_is_published_again() {
        Account editor = given.account(Role.EDITOR);
        Article article = given.articleBy(editor);

        Article retracted =
                publishing.retract(editor, article.id(), article.version(), new Retraction("It was wrong."));

        assertTrue(articles.published(article.slug()).isEmpty());
        assertEquals(
                "It was wrong.",
                articles.retracted(article.slug())
                        .orElseThrow()
                        .retractionNote()
                        .orElseThrow());
        Article again = publishing.publish(editor, article.id(), retracted.version());
        assertTrue(articles.retracted(article.slug()).isEmpty());
        assertEquals(article.publishedAt(), again.publishedAt());

        Article wrong = publishing.retract(editor, article.id(), again.version(), new Retraction("Wrong again."));
        Article draft = publishing.unpublish(editor, article.id(), wrong.version());
        assertTrue(draft.retractionNote().isEmpty(), "a draft tells nobody anything");
    }

    @Test
    void two_articles_with_one_title_have_two_addresses() {
        Account author = given.account(Role.AUTHOR);
        String title = "Twice " + UUID.randomUUID();

        Article first = publishing.draft(author, titled(title));
        Article second = publishing.draft(author, titled(title));

        assertEquals(first.slug() + "-2", second.slug());
    }

    @Test
    void who_saves_on_an_older_version_overwrites_nothing() {
        Account author = given.account(Role.AUTHOR);
        Article shown = publishing.draft(author, titled("Mine " + UUID.randomUUID()));
        publishing.save(given.account(Role.EDITOR), shown.id(), shown.version(), titled("Theirs"), "");

        assertThrows(
                StaleArticleException.class,
                () -> publishing.save(author, shown.id(), shown.version(), titled("Mine again"), ""));

        assertEquals("Theirs", articles.with(shown.id()).orElseThrow().title());
    }

    @Test
    void authors_edit_what_is_theirs_and_moderators_write_nothing() {
        Article article = publishing.draft(given.account(Role.AUTHOR), titled("Own " + UUID.randomUUID()));

        assertThrows(
                ArticleAccessDeniedException.class,
                () -> publishing.publish(given.account(Role.AUTHOR), article.id(), article.version()));
        assertThrows(
                ArticleAccessDeniedException.class,
                () -> publishing.draft(given.account(Role.MODERATOR), titled("No")));
        assertFalse(publishing
                .publish(given.account(Role.EDITOR), article.id(), article.version())
                .slug()
                .isEmpty());
    }

    @Test
    void an_author_sees_their_own_articles_in_the_list() {
        Account author = given.account(Role.AUTHOR);
        Article own = publishing.draft(author, titled("Own " + UUID.randomUUID()));
        publishing.draft(given.account(Role.AUTHOR), titled("Other " + UUID.randomUUID()));

        assertEquals(
                List.of(own.id()),
                list.editableBy(author, EVERYTHING, 10).stream()
                        .map(ArticleSummary::id)
                        .toList());
    }

    @Test
    void an_editor_sees_articles_that_nobody_at_the_desk_wrote() {
        Article brought = given.publishedArticle();

        assertTrue(list.editableBy(given.account(Role.EDITOR), EVERYTHING, 1000).stream()
                .anyMatch(each -> each.id() == brought.id()));
    }

    @Test
    void instants_come_back_from_the_database_as_they_went_in() {
        Instant exact = Instant.parse("2017-05-16T14:05:06.123456Z");
        Article article = articleImport.importNew(titled("When"), "when-" + UUID.randomUUID(), exact);

        assertEquals(
                exact,
                articles.published(article.slug()).orElseThrow().publishedAt().orElseThrow());
    }

    private static ArticleContent saying(String text) {
        return ArticleContent.of("title", "standfirst", "byline", "<p>" + text.strip() + "</p>", "one, two");
    }

    private static ArticleContent titled(String title) {
        return ArticleContent.of(title, "standfirst", "byline", "<p>body</p>", "one, two");
    }
}
