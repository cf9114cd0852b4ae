package org.rejoinder.staticsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticSiteTest {

    private static final String HTML = "text/html;charset=UTF-8";

    @TempDir
    private Path folder;

    private record Answer(int status, String type, String body) {}

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String site;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::answer);
        server.start();
        site = "http://localhost:" + server.getAddress().getPort();
        file(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow: /desk\nDisallow: /*?reply-to=\n\nSitemap: https://news.example/sitemap.xml\n");
        file("/sitemap.xml", "application/xml", "<urlset/>");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void each_page_is_where_a_web_server_of_files_looks_for_it() throws IOException {
        page("/", "<a href='/articles/a'>a</a> <a href='/?page=2'>older</a>");
        page("/?page=2", "<a href='/articles/a?replies=2#reply-7'>a reply</a>");
        page("/articles/a", "<p>the article</p>");
        page("/articles/a?replies=2", "<p id='reply-7'>the reply</p>");

        Map<String, String> copy = copy();

        assertTrue(copy.get("articles/a/index.html").contains("the article"));
        assertTrue(copy.get("articles/a/replies-2/index.html").contains("the reply"));
        assertTrue(copy.get("index.html").contains("<a href=\"/articles/a/\">"), copy.get("index.html"));
        assertTrue(copy.get("index.html").contains("<a href=\"/page-2/\">"));
        assertTrue(copy.get("page-2/index.html").contains("<a href=\"/articles/a/replies-2/#reply-7\">"));
    }

    @Test
    void the_site_knows_its_own_links_by_the_name_that_it_gives_itself() throws IOException {
        page("/", "<a href='https://news.example/articles/a'>a</a> <a href='https://other.example/articles/b'>b</a>");
        page("/articles/a", "");

        String front = copy().get("index.html");

        assertTrue(front.contains("href=\"/articles/a/\""), front);
        assertTrue(front.contains("href=\"https://other.example/articles/b\""), front);
        assertFalse(asked.contains("/articles/b"));
    }

    @Test
    void the_canonical_address_stays_that_of_the_site() throws IOException {
        page("/", "<link rel=canonical href='https://news.example/'>");

        assertTrue(copy().get("index.html").contains("href=\"https://news.example/\""));
    }

    @Test
    void what_needs_somebody_who_answers_is_not_in_it() throws IOException {
        page(
                "/",
                "<nav><a href='/desk'>Desk</a><a href='/archive'>Archive</a></nav><ul><li><a href='/search'>Search</a></li></ul>"
                        + "<p class=jumps><a href='#respond'>Leave a Reply</a></p>"
                        + "<p><a href='/articles/a/errors'>Report an error</a></p>"
                        + "<p class=answer><button form=f>Reply</button></p>"
                        + "<section id=respond><form id=f action='/submit-reply/a'><input name=email></form></section>"
                        + "<div class=body><p>See <a href='/desk'>our desk</a>.</p></div><script src='/assets/a.js'></script>");
        page("/archive", "");

        String front = copy().get("index.html");

        for (String gone : List.of(
                "<form",
                "<button",
                "<script",
                "Leave a Reply",
                "Report an error",
                ">Desk<",
                "<ul>",
                "<li>",
                "class=\"jumps\"")) {
            assertFalse(front.contains(gone), gone + " in " + front);
        }
        assertTrue(front.contains("<p>See our desk.</p>"), front);
        assertTrue(asked.stream().noneMatch(address -> address.startsWith("/desk") || address.startsWith("/search")));
    }

    @Test
    void a_link_to_a_reply_leads_to_the_page_on_which_it_is_and_so_does_its_own_address() throws IOException {
        page("/", "<a href='/replies/7'>Link</a>");
        answers.put("/replies/7", new Answer(302, "/articles/a?replies=2#reply-7", ""));
        page("/articles/a?replies=2", "<p id='reply-7'>the reply</p>");

        Map<String, String> copy = copy();

        assertTrue(copy.get("index.html").contains("href=\"/articles/a/replies-2/#reply-7\""));
        assertTrue(copy.get("replies/7/index.html").contains("url=/articles/a/replies-2/#reply-7"));
        assertTrue(copy.containsKey("articles/a/replies-2/index.html"));
    }

    @Test
    void an_old_address_is_a_page_that_leads_to_the_new_one() throws IOException {
        page("/", "<a href='/articles/old'>old</a>");
        answers.put("/articles/old", new Answer(301, "/articles/new", ""));
        page("/articles/new", "<p>new</p>");

        Map<String, String> copy = copy();

        assertTrue(copy.get("articles/old/index.html").contains("url=/articles/new/"));
        assertTrue(copy.containsKey("articles/new/index.html"));
    }

    @Test
    void a_picture_is_at_its_old_address_as_well() throws IOException {
        page("/", "<img src='/wp-content/uploads/a.jpg'>");
        answers.put("/wp-content/uploads/a.jpg", new Answer(301, "/media/b.jpg", ""));
        file("/media/b.jpg", "image/jpeg", "a picture");

        assertEquals("a picture", copy().get("wp-content/uploads/a.jpg"));
    }

    @Test
    void what_pages_styles_and_site_maps_name_comes_as_it_is() throws IOException {
        page(
                "/",
                "<link rel=stylesheet href='/assets/a.css'><meta property='og:image' content='https://news.example/cards/a.png'>"
                        + "<img src='/media/b.jpg' srcset='/media/c.jpg 1x, /media/d.jpg 2x'>");
        file("/assets/a.css", "text/css", "body{background:url(\"/assets/e.svg\")}");
        for (String name : List.of("/cards/a.png", "/media/b.jpg", "/media/c.jpg", "/media/d.jpg", "/assets/e.svg")) {
            file(name, "image/any", name);
        }
        file("/sitemap.xml", "application/xml", "<loc>https://news.example/sitemaps/1.xml</loc>");
        file("/sitemaps/1.xml", "application/xml", "<loc>https://news.example/pages/a</loc>");
        page("/pages/a", "only the site map knows it");
        file("/feed.atom", "application/atom+xml", "<feed/>");

        Map<String, String> copy = copy();

        for (String name : List.of("cards/a.png", "media/b.jpg", "media/c.jpg", "media/d.jpg", "assets/e.svg")) {
            assertEquals("/" + name, copy.get(name));
        }
        assertEquals("<feed/>", copy.get("feed.atom"));
        assertTrue(copy.containsKey("pages/a/index.html"), copy.keySet()::toString);
    }

    @Test
    void a_page_in_any_script_has_its_name_as_people_write_it() throws IOException {
        page("/", "<a href='/tags/%D0%BC%D0%B8%D1%80'>мир</a>");
        page("/tags/%D0%BC%D0%B8%D1%80", "peace");

        Map<String, String> copy = copy();

        assertTrue(copy.get("tags/мир/index.html").contains("peace"), copy.keySet()::toString);
        assertTrue(copy.get("index.html").contains("href=\"/tags/%D0%BC%D0%B8%D1%80/\""));
    }

    @Test
    void what_the_site_says_where_nothing_is_is_there_for_the_web_server() throws IOException {
        page("/", "");

        assertTrue(copy().get("404.html").contains("nothing here"));
    }

    @Test
    void no_file_lies_outside() {
        page("/", "<a href='/tags/%2e%2e%2f%2e%2e%2fetc'>x</a>");
        page("/tags/%2e%2e%2f%2e%2e%2fetc", "x");

        assertThrows(StaticSiteException.class, this::copy);
    }

    @Test
    void a_site_that_fails_leaves_no_half_copy() throws IOException {
        page("/", "<a href='/articles/a'>a</a>");
        answers.put("/articles/a", new Answer(503, HTML, ""));

        var failure = assertThrows(StaticSiteException.class, this::copy);

        assertTrue(failure.getMessage().endsWith("/articles/a: it answers 503"), failure.getMessage());
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        Files.writeString(folder.resolve("copy.zip"), "mine");

        assertThrows(StaticSiteException.class, this::copy);

        assertEquals("mine", Files.readString(folder.resolve("copy.zip")));
    }

    @Test
    void what_is_called_as_the_unfinished_copy_stays_as_it_is() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine"), "mine");
        Files.createSymbolicLink(folder.resolve("copy.zip.part"), mine);

        var failure = assertThrows(StaticSiteException.class, this::copy);

        assertTrue(failure.getMessage().contains("is there already"), failure.getMessage());
        assertEquals("mine", Files.readString(mine));
    }

    @Test
    void where_no_directory_is_none_is_made() {
        var failure = assertThrows(
                StaticSiteException.class,
                () -> new StaticSite(URI.create(site)).write(folder.resolve("none/copy.zip"), files -> {}));

        assertTrue(failure.getMessage().endsWith("there is no such directory"), failure.getMessage());
    }

    private Map<String, String> copy() throws IOException {
        Path file = folder.resolve("copy.zip");
        new StaticSite(URI.create(site), java.time.Duration.ZERO).write(file, files -> {});
        Map<String, String> entries = new TreeMap<>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private void page(String address, String body) {
        file(address, HTML, "<!DOCTYPE html><html><head><title>t</title></head><body>" + body + "</body></html>");
    }

    private void file(String address, String type, String body) {
        answers.put(address, new Answer(200, type, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().toString();
        asked.add(address);
        Answer answer = answers.getOrDefault(address, new Answer(404, HTML, "<html><body>nothing here</body></html>"));
        boolean leads = answer.status() / 100 == 3;
        exchange.getResponseHeaders().add(leads ? "Location" : "Content-Type", answer.type());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
