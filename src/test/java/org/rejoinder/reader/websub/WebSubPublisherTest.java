package org.rejoinder.reader.websub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.reader.feed.Feed;
import org.rejoinder.reader.feed.FeedFormat;

/** How subscribers learn of a hub, and a hub of what is new. */
class WebSubPublisherTest {

    private static final URI SITE = URI.create("https://news.example.org");
    private static final String PATH = "/tags/a%20b/feed.atom";
    private static final String FEED = SITE + PATH;
    private static final String HUB = "https://hub.example.org/?a=1&b=2";

    private HttpServer service;
    private WebSubClient call;

    /** By how a feed's address ends, as it is sent; every other is taken. */
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    private final List<String> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/hub", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(exchange.getRequestMethod() + " " + body);
            int answer = answers.entrySet().stream()
                    .filter(each -> body.endsWith(each.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(204);
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        service.start();
        call = new WebSubClient(
                URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/hub"), SITE);
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void a_hub_is_told_which_feed_is_new() {
        assertEquals(Map.of(), call.tell(List.of(PATH)));

        assertEquals(
                List.of("POST hub.mode=publish&hub.url=https%3A%2F%2Fnews.example.org%2Ftags%2Fa%2520b%2Ffeed.atom"),
                told);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410, 422})
    void a_hub_that_has_something_against_one_feed_is_told_of_the_others(int refusal) {
        answers.put("org%2Ffeed.atom", refusal);

        assertEquals(
                Map.of("/feed.atom", "it answered " + refusal), call.tell(List.of("/feed.atom", "/feed.rss", PATH)));
        assertEquals(3, told.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 408, 429, 500, 502, 503})
    void a_hub_that_cannot_take_any_now_is_left_alone(int refusal) {
        answers.put("%2Ffeed.rss", refusal);

        assertEquals(
                Map.of("/feed.rss", "it answered " + refusal, PATH, "it answered " + refusal),
                call.tell(List.of("/feed.atom", "/feed.rss", PATH)));
        assertEquals(2, told.size());
    }

    @Test
    void a_hub_that_is_not_there_has_been_told_of_nothing() {
        service.stop(0);

        Map<String, String> untold = call.tell(List.of("/feed.atom", PATH));

        assertEquals(Set.of("/feed.atom", PATH), untold.keySet());
        assertTrue(untold.get(PATH).startsWith("it cannot be reached"), untold.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"ATOM", "RSS"})
    void a_feed_says_where_it_is_and_which_hub_tells_of_it(FeedFormat format) {
        Document feed = xml(format.write(feed(HUB)));
        String link = format == FeedFormat.RSS ? "channel > atom|link" : "feed > link";

        assertEquals(FEED, feed.select(link + "[rel=self]").attr("href"));
        assertEquals(HUB, feed.select(link + "[rel=hub]").attr("href"));
        assertTrue(xml(format.write(feed(null))).select("[rel=hub]").isEmpty());
    }

    @Test
    void so_does_a_feed_in_json() {
        var hubs = json(HUB).getJsonArray("hubs").getJsonObject(0);

        assertEquals("WebSub", hubs.getString("type"));
        assertEquals(HUB, hubs.getString("url"));
        assertFalse(json(null).containsKey("hubs"));
    }

    private static jakarta.json.JsonObject json(String hub) {
        return Json.createReader(new ByteArrayInputStream(FeedFormat.JSON.write(feed(hub))))
                .readObject();
    }

    private static Document xml(byte[] feed) {
        return Jsoup.parse(new String(feed, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    private static Feed feed(String hub) {
        return new Feed(
                "New",
                "What is new",
                FEED,
                "https://news.example.org/tags/a%20b",
                "en",
                hub,
                java.time.Instant.EPOCH,
                List.of());
    }
}
