package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.support.Http;
import org.rejoinder.support.Nginx;
import org.rejoinder.support.RunningJar;

/** The web server of deploy/nginx.conf in front of a site without a hub, whose feeds are files. */
class NginxFeedsIT {

    private static final String REPLIES_FOR_PROGRAMS = "/api/v1" + SharedSite.ARTICLE + "/replies";

    private static Path pages;
    private static RunningJar jar;
    private static Nginx nginx;
    private static SameAnswers answers;

    @BeforeAll
    static void start() throws IOException {
        pages = Files.createTempDirectory(Path.of("target"), "pages-").toAbsolutePath();
        Map<String, String> settings = RunningJar.newSite();
        settings.put("rejoinder.pages", pages.toString());
        jar = RunningJar.ready(settings);
        nginx = new Nginx(URI.create(jar.address()), pages);
        answers = new SameAnswers(jar.address(), nginx.address());
    }

    @AfterAll
    static void stop() {
        nginx.close();
        jar.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.atom",
                "/feed.rss",
                "/feed.json",
                "/replies.atom",
                "/corrections.atom",
                "/tags/security/feed.atom",
                "/series/small-papers/feed.atom",
                "/authors/helen-strand/feed.atom",
                SharedSite.ARTICLE + "/replies.atom",
                "/sitemap.xml",
                "/sitemaps/articles-1.xml",
                "/robots.txt"
            })
    void a_feed_that_is_a_file_is_what_the_site_itself_answers_to_the_header(String path) {
        answers.at(path);

        assertTrue(Files.exists(pages.resolve("pages" + path + ".br")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tags", "/api/v1/articles", "/api/v1" + SharedSite.ARTICLE, REPLIES_FOR_PROGRAMS})
    void what_programs_get_is_a_file_too_and_what_the_site_itself_answers_to_the_header(String path) {
        answers.at(path);

        assertTrue(Files.exists(pages.resolve("pages" + path + ".api.br")));
    }

    @Test
    void a_program_that_brings_a_key_or_asks_for_a_part_gets_its_answer_from_the_site() {
        answers.awaitFile("/api/v1/tags");

        var wrong = SameAnswers.send("GET", nginx.address() + "/api/v1/tags", "Authorization", "Bearer no-such-key");
        assertEquals(401, wrong.statusCode());
        assertFalse(SameAnswers.isFile(SameAnswers.send("GET", nginx.address() + "/api/v1/articles?limit=1")));
        assertEquals(
                404,
                SameAnswers.send("GET", nginx.address() + "/api/v1/tags.api").statusCode());
    }

    @Test
    void whoever_asks_for_a_part_of_a_file_gets_all_of_it_as_from_the_site() {
        answers.awaitFile("/api/v1/tags");
        String whole = nginx.address() + "/api/v1/tags";

        assertEquals(200, SameAnswers.send("GET", whole, "Range", "bytes=0-10").statusCode());
        assertEquals(
                200, SameAnswers.send("GET", whole, "Range", "bytes=999999-").statusCode());
    }

    @Test
    void what_is_published_is_in_the_feeds_at_once() {
        String words = "In feeds " + UUID.randomUUID();
        var visitor = new Http(nginx.address());
        List<String> feeds = List.of("/replies.atom", SharedSite.ARTICLE + "/replies.atom", REPLIES_FOR_PROGRAMS);
        for (String feed : feeds) {
            answers.awaitFile(feed);
            assertFalse(visitor.get(feed).body().contains(words));
        }

        visitor.post(
                SharedSite.ARTICLE,
                Map.of("comment", words, "name", "Rita", "email", UUID.randomUUID() + "@example.org"));
        new Moderator(visitor.signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD)).publish(words, "Rita");

        for (String feed : feeds) {
            assertFalse(Files.exists(pages.resolve("pages" + feed + (feed.startsWith("/api/") ? ".api" : ""))));
            assertTrue(visitor.get(feed).body().contains(words));
            answers.awaitFile(feed);
            assertTrue(visitor.get(feed).body().contains(words));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom.html", "/feed.atom.gz", "/feed.atom.br", "/feed.atom%0A", "/replies", "/.html"})
    void a_file_has_no_address_but_that_of_its_feed(String path) {
        answers.awaitFile("/feed.atom");

        assertEquals(404, SameAnswers.send("GET", nginx.address() + path).statusCode());
    }

    @Test
    void what_has_parameters_or_is_no_reading_is_asked_of_the_site() {
        answers.awaitFile("/feed.atom");

        assertFalse(SameAnswers.isFile(SameAnswers.send("GET", nginx.address() + "/feed.atom?page=2")));
        assertEquals(
                405, SameAnswers.send("PUT", nginx.address() + "/feed.atom").statusCode());
    }
}
