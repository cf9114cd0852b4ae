package org.rejoinder.pagecache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.rejoinder.http.RunnerAccess;
import org.rejoinder.reply.Reply;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Given;

/** What readers get over HTTP while others publish. */
@ExtendWith(ArquillianExtension.class)
class PageCacheIT {

    /** So many of each make a race, however long they take. */
    private static final int EDITIONS = 10;

    private static final int PAGES = 100;
    private static final Duration LONGEST_RACE = Duration.ofMinutes(3);
    private static final Pattern EDITION = Pattern.compile("<h1 dir=\"auto\">Edition (\\d+)</h1>");
    private static final Pattern REPLIES = Pattern.compile("<h2 id=\"replies-heading\">(\\d+)");

    @Inject
    private Publishing publishing;

    @Inject
    private Articles articles;

    @Inject
    private Given given;

    private final URL site = RunnerAccess.site();

    private final HttpClient client = HttpClient.newHttpClient();
    private Account editor;
    private Article article;

    @BeforeEach
    void anArticle() {
        editor = given.account(Role.EDITOR);
        article = given.publishedArticle();
    }

    @Test
    void the_page_is_the_same_bytes_for_everybody_and_not_sent_to_who_has_it() throws Exception {
        HttpResponse<String> first = saying("Cookie", "JSESSIONID=somebody");
        HttpResponse<String> second = saying("User-Agent", "another");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> had = saying("If-None-Match", tag);
        HttpResponse<String> parameter = get("?utm_source=elsewhere");
        HttpResponse<String> head =
                send(HttpRequest.newBuilder(URI.create(address())).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        HttpResponse<String> range = saying("Range", "bytes=0-9");

        assertEquals(first.body(), second.body());
        assertEquals(tag, second.headers().firstValue("ETag").orElseThrow());
        assertTrue(first.headers().firstValue("Set-Cookie").isEmpty());
        assertEquals("Accept-Encoding", first.headers().firstValue("Vary").orElseThrow());
        assertEquals("no-cache", first.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(304, had.statusCode());
        assertEquals("", had.body());
        assertEquals(tag, had.headers().firstValue("ETag").orElseThrow());
        assertEquals(first.body(), parameter.body(), "what no page knows makes no difference");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(
                first.headers().firstValue("Content-Length"), head.headers().firstValue("Content-Length"));
        assertEquals(200, range.statusCode());
        assertEquals(first.body(), range.body());
        HttpResponse<String> packed = saying("Accept-Encoding", "gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
        assertNotEquals(tag, packed.headers().firstValue("ETag").orElseThrow());
        assertEquals(
                "br",
                saying("Accept-Encoding", "gzip, deflate, br")
                        .headers()
                        .firstValue("Content-Encoding")
                        .orElseThrow());
        assertTrue(first.headers().firstValue("Date").isPresent());
        for (String name : first.headers().map().keySet()) {
            if (!name.equals("set-cookie")) {
                assertTrue(range.headers().firstValue(name).isPresent(), name + " by whichever way it is answered");
            }
        }
    }

    @Test
    void what_was_taken_back_or_is_held_is_gone_at_once() throws Exception {
        Reply reply = given.published(given.heldReplyTo(article, "Here for a moment"), editor);
        assertTrue(get("").body().contains("Here for a moment"));
        assertTrue(get("?reply-to=" + reply.id()).body().contains("Leave a Reply to"));

        Article now = articles.with(article.id()).orElseThrow();
        publishing.unpublish(editor, now.id(), now.version());

        assertEquals(404, get("").statusCode());
        assertEquals(404, get("?reply-to=" + reply.id()).statusCode());
    }

    @Test
    void nobody_ever_gets_a_page_older_than_a_commit_that_was_over_before_they_asked() throws Exception {
        var edition = new AtomicInteger();
        var replies = new AtomicInteger();
        var over = new AtomicBoolean();
        var pages = new AtomicInteger();
        publish(edition);
        List<Callable<String>> work = new ArrayList<>();
        work.add(() -> until(over, () -> publish(edition)));
        work.add(() -> until(over, () -> {
            given.published(given.heldReplyTo(article), editor);
            replies.incrementAndGet();
        }));
        for (int reader = 0; reader < 3; reader++) {
            work.add(() -> until(over, () -> {
                int text = edition.get();
                int answers = replies.get();
                String page = get("").body();
                requireAtLeast(text, EDITION, page);
                requireAtLeast(answers, REPLIES, page);
                pages.incrementAndGet();
            }));
        }
        work.add(() -> {
            Eventually.within(
                    LONGEST_RACE,
                    "a race",
                    () -> over.get() || edition.get() > EDITIONS && replies.get() > EDITIONS && pages.get() > PAGES);
            over.set(true);
            return "";
        });
        var threads = Executors.newFixedThreadPool(work.size());
        for (var done : threads.invokeAll(work)) {
            assertEquals("", done.get());
        }
        threads.shutdown();
        assertFalse(get("").body().isEmpty());
    }

    private interface Step {
        void take() throws Exception;
    }

    /** @return what went wrong; empty if nothing did */
    private static String until(AtomicBoolean over, Step step) {
        try {
            while (!over.get()) {
                step.take();
            }
            return "";
        } catch (Exception | AssertionError e) {
            over.set(true);
            return e.toString();
        }
    }

    private static void requireAtLeast(int least, Pattern shown, String page) {
        Matcher found = shown.matcher(page);
        int got = found.find() ? Integer.parseInt(found.group(1)) : 0;
        if (got < least) {
            throw new AssertionError("asked after " + least + " was public, got " + got + " for " + shown);
        }
    }

    private void publish(AtomicInteger edition) {
        int next = edition.get() + 1;
        Article now = articles.with(article.id()).orElseThrow();
        Article saved = publishing.save(
                editor,
                now.id(),
                now.version(),
                ArticleContent.of("Edition " + next, "", "Anna", "<p>Words</p>", ""),
                now.slug());
        publishing.publish(editor, saved.id(), saved.version());
        edition.set(next);
    }

    private HttpResponse<String> get(String question) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address() + question)));
    }

    private HttpResponse<String> saying(String header, String value) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address())).header(header, value));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String address() {
        return "http://127.0.0.1:" + site.getPort() + site.getPath() + "articles/" + article.slug();
    }
}
