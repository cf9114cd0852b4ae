package org.rejoinder.reader.websub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.mail.Outbox;
import org.rejoinder.support.Given;

/** A hub learns of everything in the end, and of nothing twice. The site of these tests names none of its own. */
@ExtendWith(ArquillianExtension.class)
class FeedNotificationsIT {

    private static final String SITE = "https://news.example.org";

    @Inject
    private FeedNotifications feedNotifications;

    @Inject
    private WebSubDispatchJob job;

    @Inject
    private Outbox outbox;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private WebSubClient hub;

    @BeforeEach
    void start() throws IOException {
        sql("delete from feed_notification");
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/hub", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String topic = URLDecoder.decode(body.replaceFirst(".*hub.url=", ""), StandardCharsets.UTF_8)
                    .replace(SITE, "");
            told.add(topic);
            exchange.sendResponseHeaders(answers.getOrDefault(topic, 202), -1);
            exchange.close();
        });
        service.start();
        hub = new WebSubClient(
                URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/hub"), URI.create(SITE));
    }

    @AfterEach
    void stop() {
        service.stop(0);
        sql("delete from feed_notification");
    }

    @Test
    void what_changes_often_is_told_once_and_then_nothing_is_left() {
        feedNotifications.put(List.of("/feed.atom", "/tags/a/feed.atom"));
        feedNotifications.put(List.of("/feed.atom", "/tags/b/feed.atom"));

        assertTrue(job.tellSome(hub), "perhaps there is more");

        assertEquals(List.of("/feed.atom", "/tags/a/feed.atom", "/tags/b/feed.atom"), told);
        assertFalse(job.tellSome(hub));
        assertEquals(0, rows());
    }

    @Test
    void a_site_that_was_restored_tells_no_hub_until_somebody_says_that_it_sends() {
        given.change(
                () -> entities.createNativeQuery("insert into mail_pause (id, paused_at) values (1, current_timestamp)")
                        .executeUpdate());
        feedNotifications.put(List.of("/feed.atom"));
        try {
            assertFalse(job.tellSome(hub));
            assertEquals(List.of(), told);
        } finally {
            outbox.resume();
        }

        assertTrue(job.tellSome(hub));
        assertEquals(List.of("/feed.atom"), told);
    }

    @Test
    void what_was_undone_is_told_to_nobody() {
        assertThrows(
                IllegalStateException.class,
                () -> given.change(() -> {
                    feedNotifications.put(List.of("/feed.atom"));
                    throw new IllegalStateException("undone");
                }));

        assertFalse(job.tellSome(hub));
        assertEquals(List.of(), told);
    }

    @Test
    void what_the_hub_does_not_take_waits_and_keeps_nothing_else_waiting() {
        answers.put("/feed.atom", 403);
        feedNotifications.put(List.of("/feed.atom", "/tags/a/feed.atom"));

        job.tellSome(hub);
        job.tellSome(hub);

        assertEquals(List.of("/feed.atom", "/tags/a/feed.atom"), told, "its pause is not over");
        assertEquals(1, rows());
        answers.clear();
        later();
        job.tellSome(hub);
        assertEquals("/feed.atom", told.get(2), "perhaps it was a mistake");
        assertEquals(0, rows());
    }

    @Test
    void what_changes_again_while_it_waits_is_news_and_told_once() {
        answers.put("/feed.atom", 503);
        feedNotifications.put(List.of("/feed.atom"));
        job.tellSome(hub);
        answers.clear();

        feedNotifications.put(List.of("/feed.atom"));
        job.tellSome(hub);

        assertEquals(List.of("/feed.atom", "/feed.atom"), told);
        assertEquals(0, rows(), "what waited is told with it");
    }

    @Test
    void what_changes_while_the_hub_is_told_is_told_after_that() {
        feedNotifications.put(List.of("/feed.atom"));
        List<FeedNotification> claimed = feedNotifications.claim();
        feedNotifications.put(List.of("/feed.atom"));

        feedNotifications.taken(claimed);

        assertTrue(job.tellSome(hub));
        assertEquals(List.of("/feed.atom"), told);
    }

    @Test
    void what_one_node_tells_no_other_does_unless_that_one_never_says_what_became_of_it() {
        feedNotifications.put(List.of("/feed.atom"));
        feedNotifications.claim();

        assertEquals(List.of(), feedNotifications.claim());

        later();
        assertEquals(1, feedNotifications.claim().size());
    }

    @Test
    void a_hub_that_stays_away_for_a_day_is_told_no_more_of_what_changed_before() {
        service.stop(0);
        feedNotifications.put(List.of("/feed.atom"));
        job.tellSome(hub);
        assertEquals(1, rows());

        sql("update feed_notification set changed_at = ?1, next_try_at = ?1", Duration.ofHours(25));
        job.tellSome(hub);

        assertEquals(0, rows());
    }

    @Test
    void thousands_that_changed_are_told_in_stretches_and_none_is_lost() {
        int many = 3 * FeedNotifications.MOST + 1;
        for (int each = 0; each < many; each++) {
            feedNotifications.put(List.of("/feed.atom", "/tags/" + each + "/feed.atom"));
        }

        int stretches = 0;
        while (job.tellSome(hub)) {
            stretches++;
        }

        assertEquals(4, stretches);
        assertEquals(many + 1, told.stream().distinct().count());
        assertTrue(IntStream.range(0, many).allMatch(each -> told.contains("/tags/" + each + "/feed.atom")));
        assertEquals(0, rows());
    }

    private void later() {
        sql("update feed_notification set next_try_at = ?1", Duration.ofSeconds(1));
    }

    private long rows() {
        return ((Number) entities.createNativeQuery("select count(*) from feed_notification")
                        .getSingleResult())
                .longValue();
    }

    private void sql(String sql, Duration... ago) {
        given.change(() -> {
            var query = entities.createNativeQuery(sql);
            for (Duration each : ago) {
                query.setParameter(1, Instant.now().minus(each).atOffset(ZoneOffset.UTC));
            }
            query.executeUpdate();
        });
    }
}
