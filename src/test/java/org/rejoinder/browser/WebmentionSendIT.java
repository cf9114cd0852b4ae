package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.KeyClient;
import org.rejoinder.support.WebmentionPeer;

/** Pages of another site are told that an article links to them: the sender's updates and deletes of webmention.rocks. */
class WebmentionSendIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String ARTICLES = "/api/v1/desk/articles";

    private final WebmentionPeer peer = new WebmentionPeer();
    private final KeyClient program = program();
    private final String title = "It links " + UUID.randomUUID();
    private final String post = "/" + UUID.randomUUID();
    private final String other = post + "-other";
    private String article;
    private String etag;
    private String slug;

    private static KeyClient program() {
        String key = ProgramKey.make(
                        SharedSite.administrator(), "Press " + UUID.randomUUID(), "articles:write", "articles:publish")
                .text();
        try {
            return new KeyClient(URI.create(SharedSite.address()).toURL(), key);
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        peer.close();
    }

    private String text(String... links) {
        StringBuilder html = new StringBuilder("<p>Some words.</p>");
        List.of(links).forEach(link -> html.append("<p><a href=\"").append(link).append("\">there</a></p>"));
        return Json.createObjectBuilder()
                .add("title", title)
                .add("html", html.toString())
                .build()
                .toString();
    }

    private void done(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        JsonObject now = Json.createReader(new StringReader(answer.body())).readObject();
        article = ARTICLES + "/" + now.getJsonNumber("id");
        slug = now.getString("slug");
        etag = answer.headers().firstValue("ETag").orElseThrow();
    }

    private void write(String... links) {
        done(program.send("POST", ARTICLES, null, text(links)), 201);
    }

    private void change(String... links) {
        done(program.send("PUT", article, etag, text(links)), 200);
    }

    private void decide(String decision) {
        done(program.send("POST", article + "/decision", etag, "{\"decision\": \"" + decision + "\"}"), 200);
    }

    private String source() {
        return SharedSite.address() + "/articles/" + slug;
    }

    private void awaitTold(String endpoint, int many) {
        Eventually.within(
                SOON, many + " at " + endpoint, () -> peer.toldAt(endpoint).size() >= many);
    }

    @Test
    void a_page_is_told_when_an_article_links_to_it_changes_or_is_taken_away() {
        peer.says(post, "<link rel='webmention' href='/w1'>");
        peer.says(other, "<p>Nothing</p>", "Link: </w2>; rel=webmention");
        write(peer.at(post));
        decide("publish");

        awaitTold("/w1", 1);
        assertEquals(
                Map.of("source", source(), "target", peer.at(post)),
                peer.toldAt("/w1").get(0).form());
        assertEquals(
                200, new Http(SharedSite.address()).get("/articles/" + slug).statusCode());

        change(peer.at(post), peer.at(other));
        decide("publish");
        awaitTold("/w1", 2);
        awaitTold("/w2", 1);

        change(peer.at(other));
        decide("publish");
        awaitTold("/w1", 3);
        awaitTold("/w2", 2);

        decide("unpublish");
        awaitTold("/w2", 3);
        assertEquals(3, peer.toldAt("/w1").size(), "told of the lost link already");
        assertEquals(
                404, new Http(SharedSite.address()).get("/articles/" + slug).statusCode());
    }

    @Test
    void the_desk_says_what_became_of_each_link() {
        peer.says(post, "<a rel='webmention' href=''>x</a>");
        peer.says(other, "<p>Nothing</p>");
        write(peer.at(post), peer.at(other));
        decide("publish");
        awaitTold(post, 1);

        String page = article.replace("/api/v1", "");
        Eventually.within(SOON, "the states", () -> {
            String shown = Http.page(SharedSite.administrator().get(page))
                    .select("table.webmentions")
                    .text();
            return shown.contains(peer.at(post) + " told") && shown.contains(peer.at(other) + " takes no webmentions");
        });
        assertTrue(peer.toldAt(post).size() == 1);
    }
}
