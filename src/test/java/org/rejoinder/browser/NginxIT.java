package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.rejoinder.support.Http;
import org.rejoinder.support.Nginx;

/** The web server of deploy/nginx.conf in front of a site, with its pages as files. */
@Execution(ExecutionMode.SAME_THREAD)
class NginxIT {

    /** What each server says of its own bytes or of itself; and what is for https alone, which this test has not. */
    private static final Set<String> OWN = Set.of(
            "accept-ranges",
            "connection",
            "content-length",
            "date",
            "etag",
            "last-modified",
            "server",
            "strict-transport-security");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Nginx nginx;

    @BeforeAll
    static void start() {
        nginx = new Nginx(URI.create(Site.address()), Site.PAGES);
    }

    @AfterAll
    static void stop() {
        nginx.close();
    }

    @Test
    void a_page_that_is_a_file_is_what_the_site_itself_answers_to_the_header() throws Exception {
        HttpResponse<String> direct = get(Site.address() + Site.ARTICLE);
        Path file = Site.PAGES.resolve("pages" + Site.ARTICLE + ".html");
        assertTrue(Files.exists(file));

        HttpResponse<String> sent = get(nginx.address() + Site.ARTICLE);

        assertTrue(sent.headers().firstValue("Server").orElse("").startsWith("nginx"));
        assertTrue(sent.headers().firstValue("Last-Modified").isPresent(), "nginx sends the file");
        assertEquals(direct.body(), sent.body());
        assertEquals(headers(direct), headers(sent));
        assertEquals(
                304,
                get(
                                nginx.address() + Site.ARTICLE,
                                "If-None-Match",
                                sent.headers().firstValue("ETag").orElseThrow())
                        .statusCode());
        HttpResponse<String> packed = get(nginx.address() + Site.ARTICLE, "Accept-Encoding", "gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
        assertTrue(packed.body().length() < direct.body().length() / 2);
    }

    @Test
    void what_is_published_is_there_at_once_and_forms_and_parameters_go_through() throws Exception {
        String words = "Through nginx " + UUID.randomUUID();
        var visitor = new Http(nginx.address());
        assertFalse(visitor.get(Site.ARTICLE).body().contains(words));

        HttpResponse<String> taken = visitor.post(
                Site.ARTICLE, Map.of("comment", words, "name", "Rita", "email", UUID.randomUUID() + "@example.org"));
        assertEquals(303, taken.statusCode());
        Site.publish(words, "Rita");

        assertTrue(visitor.get(Site.ARTICLE).body().contains(words), "nothing stale");
        assertTrue(visitor.get(Site.ARTICLE + "?reply-to=1").body().contains("Leave a Reply to"));
        assertEquals(405, visitor.send("PUT", Site.ARTICLE).statusCode());
        assertEquals(404, visitor.get("/articles/nowhere").statusCode());
        assertEquals(404, visitor.get("/health").statusCode());
        assertEquals(404, visitor.get("/-.html").statusCode());
    }

    private static Map<String, Object> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<String, Object>();
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                headers.put(name, String.join(",", values).toLowerCase().replace("; ", ";"));
            }
        });
        return headers;
    }

    private static HttpResponse<String> get(String address, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
