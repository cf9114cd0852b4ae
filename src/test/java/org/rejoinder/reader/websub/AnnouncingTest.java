package org.rejoinder.reader.websub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.article.ArticleListings;

/** A hub that fails learns of everything in the end, and of nothing twice. */
class AnnouncingTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final PendingNotifications pendingNotifications = new PendingNotifications();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    private HttpServer service;
    private int port;
    private volatile int state = 202;

    @BeforeEach
    void start() throws IOException {
        listen(0);
        port = service.getAddress().getPort();
    }

    private void listen(int at) throws IOException {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", at), 0);
        service.createContext("/hub", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String feed = URLDecoder.decode(body.replaceFirst(".*hub.url=", ""), StandardCharsets.UTF_8)
                    .replace("https://news.example.org", "");
            int answer = answers.getOrDefault(feed, state);
            if (answer < 300) {
                taken.add(feed);
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void a_hub_that_is_down_learns_of_everything_that_changed_meanwhile_when_it_is_back() throws IOException {
        service.stop(0);
        change(NOON, "/feed.atom", "/tags/a/feed.atom");
        change(NOON.plusSeconds(5), "/feed.atom", "/tags/b/feed.atom");
        retry(NOON.plusSeconds(20));
        listen(port);

        retry(NOON.plusSeconds(60));

        assertEquals(Set.of("/feed.atom", "/tags/a/feed.atom", "/tags/b/feed.atom"), new TreeSet<>(taken));
        assertEquals(3, taken.size(), "each once");
        assertEquals(Optional.empty(), pendingNotifications.begin(NOON.plus(RetryState.GIVEN_UP)));
    }

    @Test
    void a_hub_with_too_much_to_do_learns_of_everything_when_it_has_less() {
        state = 503;
        change(NOON, "/feed.atom", "/tags/a/feed.atom");
        assertEquals(List.of(), taken);
        state = 202;

        retry(NOON.plusSeconds(15));

        assertEquals(List.of("/feed.atom", "/tags/a/feed.atom"), taken);
    }

    @Test
    void a_feed_that_a_hub_refuses_keeps_no_other_from_it() {
        answers.put("/feed.atom", 403);

        change(NOON, "/feed.atom", "/tags/a/feed.atom");
        change(NOON.plusSeconds(2), "/feed.atom", "/tags/b/feed.atom");

        assertEquals(List.of("/tags/a/feed.atom", "/tags/b/feed.atom"), taken);
        answers.clear();
        retry(NOON.plusSeconds(17));
        assertEquals("/feed.atom", taken.get(2), "perhaps it was a mistake");
    }

    /** As {@link WebSubPublisher} does it; which feeds an article is in, it asks {@link FeedTopics}. */
    private void change(Instant now, String... feeds) {
        pendingNotifications.change(1, ArticleListings.NOWHERE);
        tell(now, Set.of(feeds));
    }

    private void retry(Instant now) {
        tell(now, Set.of());
    }

    private void tell(Instant now, Set<String> fresh) {
        var hub = new WebSubClient(
                URI.create("http://127.0.0.1:" + port + "/hub"), URI.create("https://news.example.org"));
        new FeedChangeObserver(hub, pendingNotifications)
                .tell(pendingNotifications.begin(now).orElseThrow(), fresh, Clock.fixed(now, ZoneOffset.UTC));
    }
}
