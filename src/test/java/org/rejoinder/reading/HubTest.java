package org.rejoinder.reading;

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
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How subscribers learn of a hub, and a hub of what is new. */
class HubTest {

    private static final String FEED = "https://news.example.org/tags/a%20b/feed.atom";
    private static final String HUB = "https://hub.example.org/?a=1&b=2";

    private HttpServer service;
    private HubCall call;
    private int answer = 204;
    private volatile String told;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/hub", exchange -> {
            told = exchange.getRequestMethod() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        service.start();
        call = new HubCall(URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/hub"));
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void a_hub_is_told_which_feed_is_new() {
        assertEquals(Optional.empty(), call.tell(FEED));

        assertEquals("POST hub.mode=publish&hub.url=https%3A%2F%2Fnews.example.org%2Ftags%2Fa%2520b%2Ffeed.atom", told);
    }

    @Test
    void a_hub_that_refuses_or_is_not_there_has_not_been_told() {
        answer = 500;
        assertEquals(Optional.of("it answered 500"), call.tell(FEED));
        answer = 302;
        assertEquals(Optional.of("it answered 302"), call.tell(FEED));
        service.stop(0);
        assertTrue(call.tell(FEED).orElseThrow().startsWith("it cannot be reached"));
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
        return new Feed("New", FEED, "https://news.example.org/tags/a%20b", "en", hub, List.of());
    }
}
