package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.http.route.Routes;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.Nginx;

/** The web server of deploy/nginx.conf in front of a site, with its pages as files. */
class NginxIT {

    /** One in a hundred would meet it. */
    private static final int REQUESTS = 2_000;

    private static Nginx nginx;
    private static SameAnswers answers;

    @BeforeAll
    static void start() {
        nginx = new Nginx(URI.create(SharedSite.address()), SharedSite.PAGES);
        answers = new SameAnswers(SharedSite.address(), nginx.address());
    }

    @AfterAll
    static void stop() {
        nginx.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {SharedSite.ARTICLE, "/", "/archive", "/tags/security", "/robots.txt", "/sitemap.xml"})
    void a_page_that_is_a_file_is_what_the_site_itself_answers_to_the_header(String path) {
        answers.at(path);
    }

    @Test
    void no_ticket_comes_into_a_log_however_its_address_is_spelled_and_whoever_it_leads_to() throws Exception {
        Set<String> places = Routes.withToken();
        for (String server : List.of(nginx.address(), nginx.plainAddress())) {
            for (String place : places) {
                for (String path : List.of(
                        "/" + place + "/TICKET?proof=TICKET",
                        "//" + place + "/TICKET",
                        "/%" + Integer.toHexString(place.charAt(0)) + place.substring(1) + "/TICKET",
                        "/x/../" + place + "/TICKET",
                        "/" + place + ";x/TICKET",
                        "/login?to=/" + place + "/TICKET",
                        "/" + place + "/TICKET%zz",
                        "/" + place + "/TICKET" + "x".repeat(9_000))) {
                    ask(server, path);
                }
            }
            for (String path : List.of(
                    "/login/oidc/callback?code=TICKET&state=TICKET",
                    "//login//oidc/callback?code=TICKET",
                    "/login/%6fidc/callback?code=TICKET",
                    "/x/../login/oidc/callback?code=TICKET",
                    "/login;x/oidc;x/callback?code=TICKET",
                    "/login/oidc/callback?code=TICKET%zz",
                    "/login/oidc/callback?code=TICKET" + "x".repeat(9_000))) {
                ask(server, path);
            }
            ask(server, "/robots.txt?it=is-logged");
        }

        Eventually.within(
                Duration.ofSeconds(10),
                "what is no ticket is logged",
                () -> nginx.logged().split("it=is-logged", -1).length == 3);
        assertFalse(nginx.logged().contains("TICKET"), nginx.logged());
        assertTrue(nginx.logged().contains("\"https://elsewhere.example\""), "a Referer is its site");
    }

    /** As it is: Java's own client would mend it. */
    private static void ask(String server, String path) throws IOException {
        var address = URI.create(server);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Referer: https://elsewhere.example/receipts/TICKET?TICKET\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }

    /** Where the words stand if nginx is not asked. */
    private static String itself(String words) {
        return SharedSite.visitor().get(SharedSite.ARTICLE).body().contains(words) + ", newest first "
                + SharedSite.visitor()
                        .get(SharedSite.ARTICLE + "?order=newest")
                        .body()
                        .contains(words);
    }

    @Test
    void a_feed_that_names_its_hub_is_the_sites_to_answer() {
        SameAnswers.send("GET", SharedSite.address() + "/feed.atom");
        answers.awaitFile("/archive");
        HttpResponse<byte[]> sent = SameAnswers.send("GET", nginx.address() + "/feed.atom");

        assertEquals(200, sent.statusCode());
        assertEquals(2, sent.headers().allValues("Link").size());
        assertFalse(SameAnswers.isFile(sent));
        assertFalse(Files.exists(SharedSite.PAGES.resolve("pages/feed.atom")));
    }

    @Test
    void a_file_that_goes_while_it_is_being_sent_is_asked_of_the_site() throws Exception {
        Path file = SharedSite.PAGES.resolve("pages/corrections.html");
        answers.awaitFile("/corrections");
        Path kept = Files.createTempFile(SharedSite.PAGES, "kept", null);
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
        var over = new AtomicBoolean();
        CompletableFuture<Void> comingAndGoing = CompletableFuture.runAsync(() -> comeAndGo(file, kept, over));

        for (int request = 0; request < REQUESTS; request++) {
            assertEquals(
                    200,
                    SameAnswers.send("GET", nginx.address() + "/corrections").statusCode());
        }

        over.set(true);
        comingAndGoing.get();
    }

    private static void comeAndGo(Path file, Path kept, AtomicBoolean over) {
        try {
            while (!over.get()) {
                Files.deleteIfExists(file);
                Files.createLink(file, kept);
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_is_published_is_there_at_once_and_forms_and_parameters_go_through() throws Exception {
        String words = "Through nginx " + UUID.randomUUID();
        var visitor = new Http(nginx.address());
        assertFalse(visitor.get(SharedSite.ARTICLE).body().contains(words));

        HttpResponse<String> taken = visitor.post(
                SharedSite.ARTICLE,
                Map.of("comment", words, "name", "Rita", "email", UUID.randomUUID() + "@example.org"));
        assertEquals(303, taken.statusCode());
        SharedSite.publish(words, "Rita");

        String shown = visitor.get(SharedSite.ARTICLE).body();
        assertTrue(shown.contains(words), () -> "nothing stale; by the site itself " + itself(words) + ": " + shown);
        assertTrue(visitor.get(SharedSite.ARTICLE + "?reply-to=1").body().contains("Leave a Reply to"));
        assertEquals(405, visitor.send("PUT", SharedSite.ARTICLE).statusCode());
        assertEquals(404, visitor.get("/articles/nowhere").statusCode());
        for (String place : Routes.forOperators()) {
            assertEquals(404, visitor.get("/" + place).statusCode());
            assertEquals(404, visitor.get("/" + place + ";x/").statusCode());
        }
        assertEquals(404, visitor.get("/-.html").statusCode());
    }
}
