package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.support.Http;

/** What everybody may read, for programs. */
class PublicApiIT {

    private static final String ARTICLE = "/api/v1" + SharedSite.ARTICLE;

    private final Http program = SharedSite.visitor();

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private JsonObject got(String path) {
        HttpResponse<String> answer = program.get(path);
        assertEquals(200, answer.statusCode(), answer::body);
        return json(answer);
    }

    private static List<String> each(JsonObject list, String member) {
        return list.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.get(member).toString())
                .toList();
    }

    private void published(String words, String name) {
        HttpResponse<String> answer = program.post(
                SharedSite.ARTICLE,
                Map.of("comment", words, "name", name, "email", UUID.randomUUID() + "@example.org", "website", ""));
        assertEquals(303, answer.statusCode(), answer::body);
        SharedSite.publish(words, name);
    }

    /** Part by part, as the answers say. */
    private List<String> walked(String path, String member) {
        List<String> all = new ArrayList<>();
        String next = path;
        while (next != null) {
            JsonObject list = got(next);
            all.addAll(each(list, member));
            next = list.containsKey("next")
                    ? list.getString("next").substring(SharedSite.address().length())
                    : null;
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles",
                "/articles?tag=security",
                "/tags",
                "/series",
                "/authors",
                "/articles/is-north-korea-behind-wannacry/replies"
            })
    void a_list_read_in_parts_of_one_is_the_whole_list(String list) {
        String member = list.endsWith("replies") ? "id" : list.equals("/authors") ? "handle" : "slug";
        List<String> whole = walked("/api/v1" + list + (list.contains("?") ? "&" : "?") + "limit=100", member);

        List<String> parts = walked("/api/v1" + list + (list.contains("?") ? "&" : "?") + "limit=1", member);

        assertFalse(whole.isEmpty());
        assertEquals(whole, parts);
        assertEquals(parts.size(), new HashSet<>(parts).size());
    }

    @Test
    void an_article_has_its_text_and_says_whether_it_can_be_answered() {
        JsonObject article = got(ARTICLE);

        assertEquals(
                "Is North Korea behind WannaCry?",
                article.getJsonObject("article").getString("title"));
        assertTrue(article.getString("html").startsWith("<p>"));
        assertTrue(article.getBoolean("repliesOpen"));
    }

    @Test
    void what_is_there_already_is_not_sent_again_and_scripts_of_every_site_may_read_it() {
        HttpResponse<String> first = program.get(ARTICLE);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again =
                program.send("GET", ARTICLE, "If-None-Match", tag, "Origin", "https://front.example");

        assertEquals(304, again.statusCode());
        assertEquals(
                "*", again.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        assertTrue(first.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void a_script_of_another_site_may_ask_but_not_send() {
        HttpResponse<String> asked =
                program.send("OPTIONS", ARTICLE, "Origin", "https://front.example", "Sec-Fetch-Site", "cross-site");

        assertEquals(204, asked.statusCode());
        assertEquals(
                "GET, HEAD",
                asked.headers().firstValue("Access-Control-Allow-Methods").orElseThrow());
    }

    @Test
    void a_reply_is_there_as_soon_as_it_is_published_and_tells_no_address() {
        String words = "Said to programs " + UUID.randomUUID();
        assertFalse(program.get(ARTICLE + "/replies?limit=100").body().contains(words));

        published(words, "Paula Program");

        String replies = program.get(ARTICLE + "/replies?limit=100").body();
        assertTrue(replies.contains(words) && replies.contains("Paula Program"));
        assertFalse(replies.contains("@"), replies);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v1/articles/none",
                "/api/v1/articles/none/replies",
                "/api/v1/replies/999999",
                "/api/v1/replies/x",
                "/api/v1/tags/none",
                "/api/v1/articles?tag=none",
                "/api/v1/articles?author=none",
                "/api/v1/authors/none"
            })
    void what_is_not_there_is_a_problem_and_no_page(String path) {
        HttpResponse<String> answer = program.get(path);

        assertEquals(404, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith("application/problem+json"));
        assertEquals(404, json(answer).getInt("status"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles?limit=0",
                "/api/v1/articles?limit=101",
                "/api/v1/articles?limit=x",
                "/api/v1/articles?after=x",
                "/api/v1/articles?after=99999999999999999999.1",
                "/api/v1/corrections?after=-1",
                "/api/v1/search",
                "/api/v1/search?q=the&kind=people",
                "/api/v1/search?q=the&page=11",
                "/api/v1/search?q=the&year=70"
            })
    void a_parameter_that_cannot_be_taken_is_named(String path) {
        HttpResponse<String> answer = program.get(path);

        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals(1, json(answer).getJsonArray("errors").size());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GET, ?limt=5, limt, nor another one",
                "GET, /articles?limt=5, limt, 'after, author, limit, series, tag'",
                "GET, /articles?limit=5&limt=5, limt, limit",
                "HEAD, /articles?limt=5, -, -",
                "GET, /articles?Limit=5, Limit, limit",
                "GET, /articles?%6cimt=5, limt, limit",
                "GET, /articles?%2e%2e=5, ?, limit",
                "GET, /articles?reader%40example.org, ?, limit",
                "GET, /articles/is-north-korea-behind-wannacry?limit=5, limit, nor another one",
                "POST, /articles/is-north-korea-behind-wannacry/replies?limit=5, limit, nor another one",
                "GET, /search?q=the&limit=5, limit, page",
            })
    void a_parameter_that_there_is_not_is_named_with_those_that_there_are(
            String method, String path, String name, String others) {
        program.get("/api/v1" + path.replaceFirst("\\?.*", ""));

        HttpResponse<String> answer = program.send(method, "/api/v1" + path);

        assertEquals(400, answer.statusCode(), answer::body);
        if (name != null) {
            JsonObject error = json(answer).getJsonArray("errors").getJsonObject(0);
            assertEquals(name, error.getString("name"));
            assertTrue(error.getString("detail").contains(others), error::toString);
            assertFalse(answer.body().contains("@"), answer::body);
        }
    }

    @Test
    void what_is_no_parameter_is_none() {
        assertEquals(200, program.get("/api/v1/articles?").statusCode());
        assertEquals(200, program.get("/api/v1/articles?&=&limit=5").statusCode());
    }

    @Test
    void another_method_is_refused_as_a_problem() {
        HttpResponse<String> answer = program.send("DELETE", ARTICLE);

        assertEquals(405, answer.statusCode());
        assertEquals(
                Set.of("GET", "HEAD", "OPTIONS"),
                Set.of(answer.headers().firstValue("Allow").orElseThrow().split(", ")));
        assertEquals("Method Not Allowed", json(answer).getString("title"));
    }

    @Test
    void what_is_found_depends_on_the_words_alone_however_many_ask() {
        JsonObject found = got("/api/v1/search?q=certificate&kind=article");

        assertTrue(each(found, "place").contains("\"the-cost-of-a-forgotten-certificate\""));
        assertFalse(each(got("/api/v1/search?q=receipt&kind=article"), "place")
                .contains("\"the-cost-of-a-forgotten-certificate\""));
    }

    @Test
    void the_description_is_there_as_a_document_and_as_a_page() {
        JsonObject description = got("/openapi");

        assertEquals("3.1.0", description.getString("openapi"));
        String page = program.get("/api").body();
        assertTrue(
                page.contains("getArticle") && page.contains("Retry-After") || page.contains("Published articles"),
                page);
    }

    private HttpResponse<String> embedded(String page, String more) {
        String address = URLEncoder.encode(SharedSite.address() + page, StandardCharsets.UTF_8);
        return program.get("/oembed?url=" + address + more);
    }

    @Test
    void another_site_can_show_an_article_or_a_reply_without_a_script() {
        JsonObject article = json(embedded(SharedSite.ARTICLE, "&maxwidth=400"));
        String words = "Quoted & elsewhere " + UUID.randomUUID();
        published(words, "Quinn Quoted");
        JsonObject list = got(ARTICLE + "/replies?limit=100");
        int id = list.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString("text", "").equals(words))
                .findFirst()
                .orElseThrow()
                .getInt("id");

        JsonObject reply = json(embedded(SharedSite.ARTICLE + "?replies=2#reply-" + id, "&format=json"));

        assertEquals("Is North Korea behind WannaCry?", article.getString("title"));
        assertEquals(400, article.getInt("width"));
        assertEquals("Quinn Quoted", reply.getString("author_name"));
        assertTrue(reply.getString("html").contains("Quoted &amp; elsewhere"), reply::toString);
        assertEquals(
                404,
                embedded("/articles/another#reply-" + id, "").statusCode(),
                "a reply is shown as one to its article alone");
    }

    @Test
    void what_cannot_be_shown_elsewhere_is_said_to_be_so() {
        assertEquals(404, embedded("/articles/none", "").statusCode());
        assertEquals(404, embedded("/desk", "").statusCode());
        assertEquals(404, program.get("/oembed").statusCode());
        assertEquals(501, embedded(SharedSite.ARTICLE, "&format=xml").statusCode());
        assertEquals(400, embedded(SharedSite.ARTICLE, "&maxwidth=wide").statusCode());
    }

    @Test
    void the_page_of_an_article_says_where_its_embed_is() {
        String link = Http.page(program.get(SharedSite.ARTICLE))
                .select("link[type=application/json+oembed]")
                .attr("href");

        assertEquals(200, program.get(link).statusCode());
    }
}
