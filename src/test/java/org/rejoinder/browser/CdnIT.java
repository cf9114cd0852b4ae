package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** A site behind a content delivery network, which keeps its pages and is told when they change. */
class CdnIT {

    private static final List<String> PURGED = new CopyOnWriteArrayList<>();

    private static HttpServer network;
    private static RunningJar site;

    @BeforeAll
    static void start() throws IOException {
        network = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        network.createContext("/", exchange -> {
            PURGED.addAll(List.of(
                    exchange.getRequestHeaders().getFirst("Surrogate-Key").split(" ")));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        network.start();
        Map<String, String> settings = RunningJar.newSite();
        settings.put(
                "rejoinder.cdn.purge",
                "http://127.0.0.1:" + network.getAddress().getPort() + "/purge");
        settings.put("rejoinder.cdn.header", "Fastly-Key: a-secret");
        site = RunningJar.ready(settings);
    }

    @AfterAll
    static void stop() {
        site.close();
        network.stop(0);
    }

    @Test
    void a_page_says_what_it_is_made_of_and_for_how_long_it_may_be_kept_outside_and_browsers_ask_each_time() {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> page = get(SharedSite.ARTICLE);

            assertTrue(keys(page).matches("article-\\d+ .*site"), keys(page));
            assertEquals(
                    "max-age=3600",
                    page.headers().firstValue("CDN-Cache-Control").orElseThrow());
            assertEquals(
                    "max-age=3600",
                    page.headers().firstValue("Surrogate-Control").orElseThrow());
            assertEquals("no-cache", page.headers().firstValue("Cache-Control").orElseThrow());
        }
    }

    @Test
    void what_is_for_one_reader_may_be_kept_nowhere() {
        for (String address : List.of(submit("Kept nowhere"), "/login", "/no-such-page")) {
            assertTrue(get(address).headers().firstValue("CDN-Cache-Control").isEmpty(), address);
        }
    }

    @Test
    void a_reply_that_is_published_is_purged_with_its_article() {
        String article = keys(get(SharedSite.ARTICLE)).split(" ")[0];
        submit("Purged with its article");
        PURGED.clear();

        Http desk = new Http(site.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
        new Moderator(desk).publish("Purged with its article", "Rita Reader");

        Eventually.within(
                Duration.ofSeconds(30), "the network is told", () -> PURGED.containsAll(List.of(article, "replies")));
    }

    private static String submit(String words) {
        HttpResponse<String> answer = new Http(site.address())
                .post(SharedSite.ARTICLE, Map.of("comment", words, "name", "Rita Reader", "email", "rita@example.org"));
        assertEquals(303, answer.statusCode());
        return answer.headers().firstValue("Location").orElseThrow().replace(site.address(), "");
    }

    private static HttpResponse<String> get(String path) {
        return new Http(site.address()).get(path);
    }

    private static String keys(HttpResponse<String> page) {
        return Optional.of(page)
                .flatMap(answer -> answer.headers().firstValue("Surrogate-Key"))
                .orElse("");
    }
}
