package org.rejoinder.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.Retraction;
import org.rejoinder.branding.SiteBranding;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.http.RunnerAccess;
import org.rejoinder.i18n.Language;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.reply.CounterDeltas;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.settings.ReindexRequest;
import org.rejoinder.settings.Settings;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Given;

/** What readers find while others write and decide. */
@ExtendWith(ArquillianExtension.class)
class SearchIT {

    private static final Duration MOMENTS = Duration.ofSeconds(30);

    @Inject
    private Search search;

    @Inject
    private IndexScheduler scheduler;

    @Inject
    private SearchChanges changes;

    @Inject
    private PublicIndexSource feed;

    @Inject
    private Replies replies;

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private Event<ReplyReceived> received;

    @Inject
    private Publishing publishing;

    @Inject
    private Articles articles;

    @Inject
    private Moderation moderation;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Erasure erasure;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Given given;

    private final URL site = RunnerAccess.site();

    /** Nobody else says it. */
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    private Account editor;
    private Article article;

    @BeforeEach
    void aSite() {
        editor = given.account(Role.EDITOR);
        article = given.publishedArticle();
    }

    @Test
    void an_article_is_found_as_soon_as_it_is_published_and_by_what_readers_get_of_it() {
        Article draft = publishing.draft(editor, saying("First " + word, "tag" + word));
        nothingIsFound("it is a draft");

        Article published = publishing.publish(editor, draft.id(), draft.version());
        awaitFound("a" + draft.slug());
        assertEquals("a" + draft.slug(), found(SearchQuery.forAny("tag" + word)));
        assertEquals("a" + draft.slug(), found(SearchQuery.forAny("Author" + word)));

        Article saved = publishing.save(
                editor, draft.id(), published.version(), saying("Other words", "none"), published.slug());
        scheduler.maintainer().look();
        assertEquals("a" + draft.slug(), found(), "readers still get the former text");

        publishing.publish(editor, draft.id(), saved.version());
        awaitFound("");
    }

    @Test
    void a_reply_is_found_while_it_is_published_and_never_otherwise() {
        Reply held = given.heldReplyTo(article, "What about " + word + "?");
        nothingIsFound("it is held");

        var entry = moderation.decide(editor, ExpectedVersion.of(held), Decision.publish(), Channel.DESK);
        awaitFound("r" + held.id());

        moderation.undo(editor, entry.id(), Channel.DESK);
        awaitFound("");

        moderation.decide(editor, ExpectedVersion.of(held), Decision.spam(), Channel.DESK);
        nothingIsFound("it is spam");
    }

    @Test
    void what_goes_live_at_once_is_found_and_what_its_writer_takes_back_is_not() {
        long reply = given.heldReplyTo(article, "Live " + word).id();
        given.change(() -> {
            Reply live = replies.forChange(reply).orElseThrow();
            live.publish(clock.instant());
            replyCounters.apply(CounterDeltas.from(ReplyState.HELD, live));
            received.fire(new ReplyReceived(reply, article.id(), ReplyState.PUBLISHED));
        });
        awaitFound("r" + reply);

        writerActions.withdraw(reply, Channel.RECEIPT);

        awaitFound("");
    }

    @Test
    void with_an_article_go_its_replies_and_come_back_with_it() {
        Reply reply = given.published(given.heldReplyTo(article, word), editor);
        awaitFound("r" + reply.id());

        Article now = articles.with(article.id()).orElseThrow();
        Article retracted =
                publishing.retract(editor, now.id(), now.version(), new Retraction("It was wrong from the start."));
        awaitFound("");

        publishing.publish(editor, retracted.id(), retracted.version());
        awaitFound("r" + reply.id());

        now = articles.with(article.id()).orElseThrow();
        publishing.unpublish(editor, now.id(), now.version());
        awaitFound("");
    }

    @Test
    void what_is_not_public_is_not_shown_though_an_index_knows_it() throws IOException {
        Reply held = given.heldReplyTo(article, word);
        Reply rejected = given.heldReplyTo(article, word + " rejected");
        moderation.decide(editor, ExpectedVersion.of(rejected), Decision.reject(null, null), Channel.DESK);
        Reply withdrawn = given.heldReplyTo(article, word + " withdrawn");
        writerActions.withdraw(withdrawn.id(), Channel.RECEIPT);
        Reply published = given.published(given.heldReplyTo(article, word + " published"), editor);
        Article draft = publishing.draft(editor, saying(word, ""));
        Article scheduled = publishing.draft(editor, saying(word + " scheduled", ""));
        scheduled = publishing.schedule(
                editor, scheduled.id(), scheduled.version(), clock.instant().plusSeconds(9_999));
        awaitFound("r" + published.id());

        var index = scheduler.maintainer().index().orElseThrow();
        for (long id : List.of(held.id(), rejected.id(), withdrawn.id())) {
            index.put(entry(DocumentKind.REPLY, id, article.id()));
        }
        for (long id : List.of(draft.id(), scheduled.id())) {
            index.put(entry(DocumentKind.ARTICLE, id, id));
        }
        index.refresh();

        SearchResult searchResult = search.find(SearchQuery.forAny(word));
        assertEquals("r" + published.id(), keysOf(searchResult));
        assertEquals(1, searchResult.all());
        assertTrue(searchResult.kinds().isEmpty()
                && searchResult.tags().isEmpty()
                && searchResult.years().isEmpty());
        index.removeArticle(article.id());
        index.removeArticle(draft.id());
        index.removeArticle(scheduled.id());
        index.refresh();
    }

    @Test
    void what_was_erased_is_not_in_the_files_any_more() throws IOException {
        Reply reply = given.published(given.heldReplyTo(article, "Nobody else says " + word), editor);
        awaitFound("r" + reply.id());
        scheduler.maintainer().index().orElseThrow().commit();
        assertTrue(isInAFile(), "it is looked for where it would be");

        erasure.everythingBy(reply.writer().id(), Optional.empty());

        awaitFound("");
        Eventually.within(MOMENTS, "no file has it", () -> !isInAFile());
    }

    @Test
    void an_index_that_was_left_behind_is_told_of_what_it_missed() throws IOException {
        Reply reply = given.published(given.heldReplyTo(article, word), editor);
        awaitFound("r" + reply.id());
        scheduler.maintainer().index().orElseThrow().commit();
        Path leftBehind = Files.createTempDirectory("search");
        try (var files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, leftBehind.resolve(file.getFileName()));
            }
        }
        writerActions.withdraw(reply.id(), Channel.RECEIPT);
        awaitFound("");

        try (var index = PublicIndex.open(leftBehind).orElseThrow()) {
            SearchQuery searchQuery = SearchQuery.forAny(word);
            assertEquals(1, index.find(index.parse(word), searchQuery).tally().all(), "it knows no better");
            assertTrue(changes.holds(index.mark()));
            var missed = changes.after(index.mark());
            assertTrue(missed.stream().anyMatch(change -> reply.id().equals(change.reply())));
            feed.replies(List.of(reply.id()), index);
            index.refresh();
            assertEquals(0, index.find(index.parse(word), searchQuery).tally().all());
        }
        assertFalse(changes.holds(new IndexPosition(
                scheduler.maintainer().index().orElseThrow().mark().number(), Instant.EPOCH)));
    }

    @Test
    void what_another_node_notes_under_a_number_of_its_block_is_looked_at_too() throws IOException {
        Reply reply = given.published(given.heldReplyTo(article, word), editor);
        awaitFound("r" + reply.id());
        scheduler.maintainer().look();
        var index = scheduler.maintainer().index().orElseThrow();
        index.remove(new DocumentKey(DocumentKind.REPLY, reply.id()));
        index.refresh();
        nothingIsFound("nobody has told it that this is wrong");

        given.change(() -> entities.createNativeQuery(
                        "insert into search_change (number, reply, changed_at) values (?1, ?2, current_timestamp)")
                .setParameter(1, -reply.id())
                .setParameter(2, reply.id())
                .executeUpdate());

        awaitFound("r" + reply.id());
    }

    @Test
    void it_is_made_anew_when_somebody_asks_for_it_or_the_language_is_another() {
        Reply reply = given.published(given.heldReplyTo(article, word + " Häuser"), editor);
        awaitFound("r" + reply.id());
        assertEquals("", found(SearchQuery.forAny(word + " haus")));
        SiteBranding before = siteBrandingService.current().masthead();
        try {
            siteBrandingService.set(
                    given.account(Role.ADMINISTRATOR),
                    siteBrandingService.current().version(),
                    SiteBranding.of(
                            before.name(),
                            before.tagline(),
                            before.accent(),
                            before.menu(),
                            before.footer(),
                            Language.GERMAN,
                            before.frontTitle()));
            Eventually.within(
                    MOMENTS,
                    "as German has it",
                    () -> found(SearchQuery.forAny(word + " haus")).equals("r" + reply.id()));
        } finally {
            siteBrandingService.set(
                    given.account(Role.ADMINISTRATOR),
                    siteBrandingService.current().version(),
                    before);
        }
        Eventually.within(
                MOMENTS,
                "as it was",
                () -> found(SearchQuery.forAny(word + " haus")).isEmpty() && !found().isEmpty());

        var request = new ReindexRequest(settings.home());
        request.make();
        var asked = scheduler.maintainer().index().orElseThrow();
        Eventually.within(MOMENTS, "made anew", () -> !request.isMade());
        assertTrue(scheduler.maintainer().index().orElseThrow() != asked);
        awaitFound("r" + reply.id());
    }

    @Test
    void one_whose_files_are_damaged_while_it_is_asked_is_made_anew() throws IOException {
        Reply reply = given.published(given.heldReplyTo(article, word), editor);
        awaitFound("r" + reply.id());
        var damaged = scheduler.maintainer().index().orElseThrow();
        scheduler.maintainer().suspect(damaged, new IOException("of a test: nothing is wrong with it"));
        scheduler.maintainer().look();
        assertTrue(scheduler.maintainer().index().orElseThrow() == damaged, "it is as it was written");

        damaged.commit();
        try (var files = Files.list(folder())) {
            for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[0]);
            }
        }

        assertFalse(search.find(SearchQuery.forAny(word)).whole());
        Eventually.within(
                MOMENTS, "another one", () -> scheduler.maintainer().index().orElse(damaged) != damaged);
        awaitFound("r" + reply.id());
    }

    @Test
    void what_is_found_says_where_it_is_and_is_counted() {
        Article draft = publishing.draft(editor, saying("Title " + word, "Small papers"));
        publishing.publish(editor, draft.id(), draft.version());
        given.published(given.heldReplyTo(articles.with(draft.id()).orElseThrow(), "*Well*, <b>" + word), editor);
        Eventually.within(
                MOMENTS,
                "both",
                () -> search.find(SearchQuery.forAny(word)).hits().size() == 2);

        SearchResult searchResult = search.find(SearchQuery.forAny(word));
        assertEquals(
                "Title <mark>" + word + "</mark>",
                searchResult.hits().get(0).title().toString());
        assertEquals(draft.slug(), searchResult.hits().get(0).place());
        assertEquals(
                "Well, &lt;b&gt;<mark>" + word + "</mark>",
                searchResult.hits().get(1).excerpt().toString());
        assertEquals(
                "1 1",
                searchResult.kinds().stream().map(kind -> "" + kind.count()).collect(Collectors.joining(" ")));
        assertEquals(List.of(new FacetValue<>("small-papers", "Small papers", 2)), searchResult.tags());
        assertEquals(2, searchResult.years().get(0).count());
        SearchQuery narrow = SearchQuery.forAny(word)
                .of(DocumentKind.REPLY)
                .tagged("small-papers")
                .in(searchResult.years().get(0).value());
        assertEquals(1, search.find(narrow).all());
        assertEquals("Small papers", search.find(narrow).tagName());
    }

    @Test
    void many_are_shown_page_by_page_and_whoever_asks_too_often_is_told_to_wait() throws Exception {
        for (int each = 0; each < SearchQuery.ON_A_PAGE + 1; each++) {
            given.published(given.heldReplyTo(article, word + " number " + each), editor);
        }
        Eventually.within(
                MOMENTS, "all", () -> search.find(SearchQuery.forAny(word)).all() == SearchQuery.ON_A_PAGE + 1);

        assertEquals(
                SearchQuery.ON_A_PAGE,
                search.find(SearchQuery.forAny(word)).hits().size());
        HttpResponse<String> first = get("?q=" + word);
        assertTrue(first.body().contains("rel=\"next\""), first.body());
        assertTrue(first.headers().firstValue("Set-Cookie").isEmpty());
        assertTrue(first.headers().firstValue("ETag").isEmpty(), "not kept");
        HttpResponse<String> second = get("?q=" + word + "&page=2");
        assertTrue(second.body().contains("rel=\"prev\"") && !second.body().contains("rel=\"next\""));
        assertEquals(404, get("?q=" + word + "&page=3").statusCode());
        assertEquals(404, get("?q=" + word + "&page=11").statusCode());
        assertEquals(200, get("").statusCode());
        assertEquals(404, get("?page=2").statusCode());
        assertEquals(200, get("?q=%C3%28&kind=x&year=0&tag=%2F&sort=y&q=again").statusCode());
        String zoe = get("?q=Zo%C3%AB").body();
        assertTrue(zoe.contains("value=\"Zo&euml;\"") || zoe.contains("value=\"Zoë\""), zoe);

        HttpResponse<String> refused = Stream.generate(() -> get("?q=" + word))
                .limit(500)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
        assertEquals(429, refused.statusCode());
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        assertTrue(refused.body().contains("value=\"" + word + "\""), "nothing is lost");
        assertEquals(200, get("").statusCode());
    }

    private IndexDocument entry(DocumentKind documentKind, long number, long of) {
        return new IndexDocument(documentKind, number, of, word, "", word, word, List.of(), clock.instant());
    }

    private Path folder() {
        return settings.home().resolve("search-readers");
    }

    private boolean isInAFile() {
        try (var files = Files.list(folder())) {
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // One that was merged away meanwhile
            return true;
        }
    }

    private HttpResponse<String> get(String question) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.getPort() + site.getPath()
                                            + "search" + question))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private ArticleContent saying(String title, String tags) {
        return ArticleContent.of(title, "", "Author" + word, "<p>Words</p>", tags);
    }

    /** Once all that has happened is looked at. */
    private void nothingIsFound(String why) {
        scheduler.maintainer().look();
        assertEquals("", found(), why);
    }

    private void awaitFound(String expected) {
        Eventually.within(MOMENTS, "found: " + expected, () -> found().equals(expected));
    }

    private String found() {
        return found(SearchQuery.forAny(word));
    }

    private String found(SearchQuery searchQuery) {
        return keysOf(search.find(searchQuery));
    }

    private static String keysOf(SearchResult searchResult) {
        return searchResult.hits().stream()
                .map(hit -> (hit.isReply() ? "r" : "a") + hit.place())
                .collect(Collectors.joining(" "));
    }
}
