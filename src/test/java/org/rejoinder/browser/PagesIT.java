package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.support.Http;

/** Readers' pages by what is sent: whatever is asked, and whether it is HTML. */
class PagesIT {

    /** The build has them checked when the tests are over (pom.xml, "every-page-is-valid"). */
    private static final Path PAGES = Path.of("target", "pages");

    private static final String LONG = "x".repeat(8_000);

    @Test
    void every_page_is_kept_for_the_checker_of_html() throws IOException {
        Files.createDirectories(PAGES);
        Http visitor = SharedSite.visitor();
        for (String path : new String[] {
            "/",
            SharedSite.ARTICLE,
            SharedSite.ARTICLE + "?reply-to=1",
            SharedSite.ARTICLE + "?order=newest",
            SharedSite.ARTICLE + "/errors",
            "/articles/what-a-receipt-is-for",
            "/archive",
            "/transparency",
            "/archive/2017/05",
            "/authors/helen-strand",
            "/corrections",
            "/follow",
            "/pages/privacy",
            "/series/small-papers",
            "/tags/security",
            "/my-data",
            "/search",
            "/search?q=the",
            "/search?q=%22&kind=replies&year=2017",
            "/login"
        }) {
            keep(path, visitor.get(path), 200);
        }
        keep("not-found", visitor.get("/articles/nowhere"), 404);
        keep("refused", visitor.post(SharedSite.ARTICLE, Map.of("comment", "", "name", "<b>", "email", "none")), 422);
        HttpResponse<String> taken = visitor.post(
                SharedSite.ARTICLE,
                Map.of(
                        "comment",
                        "*A* reply\n\n> quoted",
                        "name",
                        "Rita",
                        "email",
                        UUID.randomUUID() + "@example.org"));
        keep("receipt", visitor.get(taken.headers().firstValue("Location").orElseThrow()), 200);
    }

    private static void keep(String name, HttpResponse<String> page, int status) throws IOException {
        assertEquals(status, page.statusCode(), name);
        Files.writeString(PAGES.resolve("page" + name.replaceAll("[^a-z0-9]+", "-") + ".html"), page.body());
    }

    @ParameterizedTest
    @CsvSource({
        "404, GET, /?page=-1",
        "404, GET, /?page=0",
        "404, GET, /?page=999999",
        "404, GET, /?page=99999999999999999999",
        "400, GET, /?page=%00",
        "400, GET, /tags?after=a%00b",
        "400, GET, /articles?author=%00",
        "404, GET, /articles/",
        "404, GET, /articles/a/b/c",
        "404, GET, /articles/%F0%9F%99%82",
        "404, GET, /replies/one",
        "404, GET, /replies/99999999999999999999",
        "404, GET, /pages/none",
        "404, GET, /nowhere",
        "404, GET, /WEB-INF/web.xml",
        "404, GET, /reader/front.xhtml",
        "404, GET, /corrections?before=x",
        "404, GET, /search?q=a&page=0",
        "404, GET, /search/more",
        "405, PUT, /",
        "405, DELETE, /articles/is-north-korea-behind-wannacry",
        "405, OPTIONS, /articles/is-north-korea-behind-wannacry",
        "405, PATCH, /",
        "405, MOVE, /articles/is-north-korea-behind-wannacry",
        "405, POST, /corrections",
        "405, POST, /search",
    })
    void what_is_not_there_or_cannot_be_done_is_said_on_a_page_of_the_site(int status, String method, String path) {
        HttpResponse<String> answer = SharedSite.visitor().send(method, path);

        assertEquals(status, answer.statusCode());
        Document page = Http.page(answer);
        assertEquals(1, page.select("header.site, main h1").select("h1").size(), "a page with one heading");
        assertFalse(page.text().matches("(?s).*(Exception|\\bat org\\.|Payara|GlassFish).*"), "nothing of the inside");
        if (status == 405) {
            assertTrue(answer.headers().firstValue("Allow").isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, Accept: application/json",
        "200, Accept: nothing/at-all; q=x",
        "200, Accept-Encoding: br;q=1.0\\, zstd",
        "200, Range: bytes=0-10",
        "200, Range: lines=-1",
        "200, If-None-Match: no tag",
        "304, If-None-Match: *",
        "200, If-Modified-Since: some day",
        "200, If-Match: \"other\"",
        "200, Accept-Language: \\, ;q=",
        "200, Cookie: JSESSIONID=../../etc; a",
        "200, X-Forwarded-For: not an address",
    })
    void no_header_keeps_a_reader_from_an_article(int status, String header) throws IOException {
        assertEquals(status, status("GET", SharedSite.ARTICLE, header.replace("\\,", ",")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../../etc/passwd", "/articles/..%2f..%2fetc"})
    void what_leads_out_of_the_site_leads_nowhere(String path) {
        HttpResponse<String> answer = SharedSite.visitor().get(path);

        assertEquals(404, answer.statusCode());
        assertFalse(answer.body().contains("etc"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/articles/%",
                "/articles/%2",
                "/desk/%g0?%41",
                "/articles/a%00",
                "/articles/a\\b",
                "/articles/a%5Cb"
            })
    void what_is_no_address_is_refused_on_a_page_of_the_site_whatever_is_done_there(String path) throws IOException {
        assertEquals(400, status("GET", path, "Accept: */*"));
        assertEquals(400, status("POST", path, "Content-Length: 100000"));
        assertTrue(SharedSite.visitor().get("/articles/a%00").body().contains("<main"), "a page");
        assertEquals(404, status("GET", "/nowhere/%25zz", "Accept: */*"), "what is escaped is an address");
    }

    @ParameterizedTest
    @CsvSource({
        "/archive/, /archive",
        SharedSite.ARTICLE + "/?replies=1, " + SharedSite.ARTICLE + "?replies=1",
        "/tags/security/, /tags/security",
        "/desk/queue/, /desk/queue",
        "/feed/, /feed.rss",
        "/favicon.ico, /resources/icon.svg",
        "/comments/feed/, /replies.atom"
    })
    void an_address_that_is_known_from_elsewhere_leads_to_the_one_here(String typed, String address) {
        HttpResponse<String> answer = SharedSite.visitor().get(typed);

        assertEquals(301, answer.statusCode());
        assertEquals(address, answer.headers().firstValue("Location").orElseThrow());
        assertEquals(404, SharedSite.visitor().get("//archive/").statusCode());
        assertEquals(404, SharedSite.visitor().get("/archive/;x").statusCode());
        assertEquals(404, SharedSite.visitor().get("/nowhere/").statusCode());
    }

    @Test
    void who_answers_a_reply_keeps_the_order_of_the_replies_and_is_told_if_it_is_not_there() {
        Document newest = read(SharedSite.ARTICLE + "?order=newest");
        var addresses = newest.select(".answer button[name=answer]").eachAttr("formaction");
        assertFalse(addresses.isEmpty());
        assertTrue(
                addresses.stream().allMatch(address -> address.endsWith("?order=newest#respond")),
                addresses.toString());
        Document answering = read(SharedSite.ARTICLE + "?reply-to=1&order=newest");
        assertTrue(answering
                .select(".cancel button[value=\"\"]")
                .attr("formaction")
                .endsWith("?order=newest#respond"));

        assertTrue(answering.select("#respond .done").isEmpty());
        assertFalse(read(SharedSite.ARTICLE + "?reply-to=999999")
                .select("#respond .done")
                .isEmpty());
    }

    @Test
    void a_reply_has_the_date_on_which_it_was_written_and_its_title_names_that_of_publication_too() {
        Document page = read(SharedSite.ARTICLE);
        Element time =
                page.select("article.reply:not(.tombstone) .permalink time").first();
        JsonObject comment = data(page, 0).getJsonArray("comment").getJsonObject(0);

        assertTrue(time.attr("title").matches("Written .+; published .+"), time.outerHtml());
        assertEquals(
                Instant.parse(comment.getString("dateCreated")).truncatedTo(ChronoUnit.SECONDS),
                Instant.parse(time.attr("datetime")));
        assertTrue(comment.getString("dateCreated").compareTo(comment.getString("datePublished")) < 0);
    }

    @Test
    void a_browser_is_told_which_of_its_owners_words_go_into_which_field() {
        assertEquals(
                List.of("name", "email", "url"),
                read(SharedSite.ARTICLE).select(".people input").eachAttr("autocomplete"));
    }

    @Test
    void the_head_of_an_article_leads_to_its_replies_and_to_the_form() {
        Document page = read(SharedSite.ARTICLE);

        assertEquals(
                List.of("#replies", "#respond"),
                page.select("article.analysis > header .jumps a").eachAttr("href"));
        assertTrue(page.select(".jumps a").first().text().matches("\\d+ replies"));
        assertEquals("Leave a Reply", page.select(".jumps a").last().text());
        assertEquals(1, page.select("#replies").size());
        assertEquals(1, page.select("#respond").size());
    }

    private static Document read(String path) {
        return Http.page(SharedSite.visitor().get(path));
    }

    @Test
    void a_long_question_is_no_fault_and_finds_what_it_names() {
        assertEquals(
                200,
                SharedSite.visitor().get(SharedSite.ARTICLE + "?utm=" + LONG).statusCode());
        assertEquals(404, SharedSite.visitor().get("/articles/" + LONG).statusCode());
        assertEquals(
                200,
                SharedSite.visitor()
                        .get(SharedSite.ARTICLE + "?reply-to=" + LONG)
                        .statusCode());
        assertEquals(
                200,
                SharedSite.visitor()
                        .get(SharedSite.ARTICLE + "?reply-to=%C3%28&reply-to=1")
                        .statusCode());
    }

    @Test
    void a_page_with_all_that_it_needs_is_small() throws IOException {
        Document page = Http.page(SharedSite.visitor().get(SharedSite.ARTICLE));
        int bytes = packed(SharedSite.ARTICLE);
        for (Element file : page.select("link[rel=stylesheet], link[rel=icon], img[src], script[src]")) {
            bytes += packed(file.attr(file.hasAttr("href") ? "href" : "src"));
        }

        List<String> scripts =
                page.select("script:not([type=application/ld+json])").eachAttr("src");
        assertEquals(1, scripts.size(), "none but the one that remembers a writer's name if they like");
        assertTrue(scripts.get(0).startsWith("/assets/remember-"), scripts.get(0));
        assertTrue(SharedSite.visitor().get(scripts.get(0)).body().length() <= 2048, "a small one");
        assertTrue(bytes < 25 * 1024, bytes + " bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "/, website, WebSite",
        "/archive, website, BreadcrumbList",
        "/transparency, website, BreadcrumbList",
        "/archive/2017/05, website, BreadcrumbList",
        "/authors/helen-strand, profile, BreadcrumbList",
        "/tags/security, website, BreadcrumbList",
        "/series/small-papers, website, BreadcrumbList",
        "/corrections, website, BreadcrumbList",
        "/follow, website, BreadcrumbList",
        "/pages/about, website, BreadcrumbList",
        "/pages/privacy, website, BreadcrumbList",
        "/articles/is-north-korea-behind-wannacry, article, NewsArticle",
    })
    void a_page_says_what_it_is_to_whoever_finds_it_or_passes_it_on(String path, String kind, String data)
            throws IOException {
        Document page = Http.page(SharedSite.visitor().get(path));

        assertEquals(
                SharedSite.address() + path, page.select("link[rel=canonical]").attr("href"));
        assertEquals(SharedSite.address() + path, open(page, "url"));
        assertEquals(kind, open(page, "type"));
        String description = page.select("meta[name=description]").attr("content");
        assertFalse(description.isBlank());
        assertTrue(description.codePointCount(0, description.length()) <= 200, description);
        assertEquals(description, open(page, "description"));
        assertFalse(open(page, "title").isBlank());
        assertEquals("en_US", open(page, "locale"));
        assertEquals(
                "summary_large_image", page.select("meta[name=twitter:card]").attr("content"));
        JsonObject first = data(page, 0);
        assertEquals(data, first.getString("@type"));
        if (!path.equals("/")) {
            List<JsonObject> trail = data(page, kind.equals("article") ? 1 : 0)
                    .getJsonArray("itemListElement")
                    .getValuesAs(JsonObject.class);
            assertEquals(SharedSite.address() + "/", trail.get(0).getString("item"));
            assertEquals(
                    SharedSite.address() + path, trail.get(trail.size() - 1).getString("item"));
        }
        BufferedImage card = ImageIO.read(URI.create(open(page, "image")).toURL());
        assertEquals(Integer.parseInt(open(page, "image:width")), card.getWidth());
        assertEquals(Integer.parseInt(open(page, "image:height")), card.getHeight());
    }

    @Test
    void a_page_explains_every_feed_and_each_is_where_it_says() {
        Document front = read("/");
        assertEquals("Follow", front.select("footer a[href=/follow]").text());

        Document page = read("/follow");
        List<String> paths = page.select(".feeds a[href]").eachAttr("href");
        assertTrue(
                paths.containsAll(List.of(
                        "/feed.atom",
                        "/feed.rss",
                        "/feed.json",
                        "/replies.atom",
                        "/corrections.atom",
                        "/tags/security/feed.atom",
                        "/authors/helen-strand/feed.atom")),
                paths.toString());
        paths.forEach(path -> assertEquals(200, SharedSite.visitor().get(path).statusCode(), path));
        assertTrue(page.select(".feeds code").eachText().contains(SharedSite.address() + "/tags/security/feed.atom"));
    }

    @Test
    void articles_are_found_before_replies_each_with_how_many_there_are() {
        Document page = read("/search?q=the");

        List<String> parts = page.select(".found h3.part").eachText();
        assertEquals(2, parts.size(), parts.toString());
        assertTrue(parts.get(0).matches("Articles \\d+") && parts.get(1).matches("Replies \\d+"), parts.toString());
        assertEquals(
                page.select(".hits li").size(), page.select(".hits li time").size());
    }

    @Test
    void an_article_says_how_long_it_takes_and_what_may_be_read_next() {
        Document page = read(SharedSite.ARTICLE);

        assertTrue(page.select("article.analysis > header .meta").text().matches(".*\\b\\d+ minute read.*"));
        assertEquals("Related articles", page.select(".related h2").text());
        List<String> related = page.select(".related li a").eachAttr("href");
        assertTrue(!related.isEmpty() && related.size() <= 3, related.toString());
        assertFalse(related.contains(SharedSite.ARTICLE));
    }

    @Test
    void the_front_page_says_how_the_site_is_searched() {
        String target = data(Http.page(SharedSite.visitor().get("/")), 0)
                .getJsonObject("potentialAction")
                .getString("target");

        assertEquals(SharedSite.address() + "/search?q={words}", target);
        assertEquals(
                200,
                SharedSite.visitor()
                        .get(target.replace(SharedSite.address(), "").replace("{words}", "korea"))
                        .statusCode());
    }

    @Test
    void an_article_says_who_wrote_it_when_what_about_and_what_was_answered() {
        Document page = Http.page(SharedSite.visitor().get(SharedSite.ARTICLE));
        JsonObject data = data(page, 0);

        assertEquals(
                List.of(SharedSite.address() + "/authors/helen-strand"),
                page.select("meta[property=article:author]").eachAttr("content"));
        assertEquals(
                List.of("security", "attribution"),
                page.select("meta[property=article:tag]").eachAttr("content"));
        assertEquals("2017-05-16T14:05:00Z", open(page, "published_time", "article"));
        assertEquals(
                "Helen Strand", data.getJsonArray("author").getJsonObject(0).getString("name"));
        assertEquals(
                page.select("article.reply:not(.tombstone)").size(),
                data.getJsonArray("comment").size());
        assertEquals(data.getInt("commentCount"), data.getJsonArray("comment").size());
        assertFalse(data.toString().contains("@example.org"));
    }

    @Test
    void an_old_card_leads_to_the_present_one_and_none_is_there_of_what_nobody_can_read() {
        String card = open(Http.page(SharedSite.visitor().get(SharedSite.ARTICLE)), "image");
        HttpResponse<String> present = SharedSite.visitor().get(card.replace(SharedSite.address(), ""));
        HttpResponse<String> old = SharedSite.visitor()
                .get(card.replace(SharedSite.address(), "").replaceFirst("[0-9a-f]{16}", "0123456789abcdef"));

        assertEquals(
                "public, max-age=31536000, immutable",
                present.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(302, old.statusCode());
        assertTrue(card.endsWith(old.headers().firstValue("Location").orElseThrow()));
        for (String none : List.of("/cards/nowhere-0123456789abcdef.png", "/cards/x.png", "/cards/0.png")) {
            assertEquals(404, SharedSite.visitor().get(none).statusCode(), none);
        }
    }

    @Test
    void replies_can_be_read_newest_first_and_their_page_stays_the_same_one() {
        Document oldest = Http.page(SharedSite.visitor().get(SharedSite.ARTICLE));
        Document newest = Http.page(SharedSite.visitor().get(SharedSite.ARTICLE + "?order=newest"));

        assertEquals("Oldest first", oldest.select(".order [aria-current=true]").text());
        assertEquals("Newest first", newest.select(".order [aria-current=true]").text());
        List<String> times = newest.select("article.reply .permalink time").eachAttr("datetime");
        assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
        assertEquals(
                Set.copyOf(oldest.select("article.reply:not(.tombstone)").eachAttr("id")),
                Set.copyOf(newest.select("article.reply").eachAttr("id")));
        assertEquals(
                SharedSite.address() + SharedSite.ARTICLE,
                newest.select("link[rel=canonical]").attr("href"));
        assertEquals(
                404,
                SharedSite.visitor().get(SharedSite.ARTICLE + "?order=best").statusCode());
        assertEquals(
                404,
                SharedSite.visitor()
                        .get(SharedSite.ARTICLE + "?order=newest&replies=2")
                        .statusCode());
    }

    private static String open(Document page, String property) {
        return open(page, property, "og");
    }

    private static String open(Document page, String property, String of) {
        return page.select("meta[property=" + of + ":" + property + "]").attr("content");
    }

    private static JsonObject data(Document page, int which) {
        String data = page.select("script[type=application/ld+json]").get(which).data();
        return Json.createReader(new StringReader(data)).readObject();
    }

    private static int packed(String path) throws IOException {
        return Integer.parseInt(raw("HEAD", path, "Accept-Encoding: gzip")
                .lines()
                .filter(line -> line.toLowerCase().startsWith("content-length:"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\D", ""));
    }

    private static int status(String method, String path, String header) throws IOException {
        return Integer.parseInt(raw(method, path, header).split(" ")[1]);
    }

    /** Says what no HTTP client would let us say. */
    private static String raw(String method, String path, String header) throws IOException {
        URI site = URI.create(SharedSite.address());
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream()
                    .write("%s %s HTTP/1.1\r\nHost: %s\r\n%s\r\nConnection: close\r\n\r\n"
                            .formatted(method, path, site.getAuthority(), header)
                            .getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }
}
