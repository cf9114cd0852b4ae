package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.cli.check.CheckResult;
import org.rejoinder.cli.check.CheckStatus;
import org.rejoinder.cli.check.SiteChecks;
import org.rejoinder.support.Cable;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.NodeSite;
import org.rejoinder.support.QueueSocket;
import org.rejoinder.support.RunningJar;

/** Two processes on one PostgreSQL, each with a home of its own. */
class TwoNodesIT {

    /** How long a node is believed to live that is not heard of, and what a busy machine adds. */
    private static final Duration LEASE = Duration.ofMillis(2_500);

    /** For what nobody waits for. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private static NodeSite site;
    private static RunningJar one;
    private static RunningJar two;

    @BeforeAll
    static void start() throws SQLException {
        site = new NodeSite();
        site.sql("create role second login superuser");
        one = RunningJar.ready(site.node("postgres"));
        two = RunningJar.ready(site.node("second"));
        site.fill(one, 90);
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
        site.close();
    }

    @BeforeEach
    void bothAreThere() {
        Eventually.within(Duration.ofSeconds(10), "both are live", () -> site.nodes() == 2);
        for (String page : NodeSite.PAGES) {
            assertEquals(200, NodeSite.get(one, page).statusCode());
            assertEquals(200, NodeSite.get(two, page).statusCode());
        }
    }

    @Test
    void what_is_decided_at_one_node_is_on_the_next_page_of_the_other_whoever_reads_meanwhile() {
        var ended = new AtomicBoolean();
        var readers = List.of(readAllTheTime(one, ended), readAllTheTime(two, ended));
        try {
            for (int i = 0; i < 20; i++) {
                RunningJar here = i % 2 == 0 ? one : two;
                RunningJar there = i % 2 == 0 ? two : one;
                JsonObject reply = site.held();
                NodeSite.PAGES.forEach(page -> NodeSite.get(there, page));

                site.publish(here, reply);
                for (String page : NodeSite.PAGES) {
                    assertTrue(NodeSite.shows(there, page, reply), "published, on " + page + ", round " + i);
                    assertTrue(NodeSite.shows(here, page, reply), "published, on " + page + ", round " + i);
                }
                site.undo(there, reply);
                for (String page : NodeSite.PAGES) {
                    assertFalse(NodeSite.shows(here, page, reply), "taken back, on " + page + ", round " + i);
                }
            }
        } finally {
            ended.set(true);
            readers.forEach(CompletableFuture::join);
        }
    }

    @Test
    void what_is_published_at_one_node_is_found_at_the_other_soon() {
        JsonObject reply = site.held();
        String search = "/search?q=" + reply.getString("text").replaceAll(".*(mark\\d+).*", "$1");

        site.publish(one, reply);

        Eventually.within(
                Duration.ofSeconds(3),
                "it is found",
                () -> NodeSite.get(two, search).body().contains("Rita"));
    }

    @Test
    void what_comes_is_read_and_is_decided_at_one_node_is_told_to_the_queue_that_is_open_at_the_other() {
        Http desk = NodeSite.desk(two);
        try (var queue = new QueueSocket(two.address(), desk)) {
            JsonObject reply = site.held();

            assertEquals(303, NodeSite.submit(one, "Told at the other node.").statusCode());
            Eventually.within(SOON, "that one came", () -> queue.heard().size() == 1);

            NodeSite.desk(one)
                    .post("/desk/queue/claims", Map.of("act", "read", "reply", String.valueOf(reply.getInt("id"))));
            Eventually.within(
                    SOON,
                    "who reads",
                    () -> queue.heard().stream().anyMatch(news -> news.contains("\"reading\":true")));

            int before = queue.heard().size();
            site.publish(one, reply);
            Eventually.within(SOON, "that it is decided", () -> queue.heard().size() > before);
        }
    }

    @Test
    void whoever_has_guessed_too_often_at_one_node_is_refused_at_the_other_as_well() {
        for (int guess = 0; guess < 10; guess++) {
            assertEquals(401, guess(one).statusCode(), "guess " + guess);
        }

        boolean refused = false;
        for (int guess = 0; guess < 4 && !refused; guess++) {
            long began = System.nanoTime();
            Eventually.within(SOON, "a second is over", () -> System.nanoTime() - began > 1_000_000_000L);
            refused = guess(two).statusCode() == 429;
        }
        assertTrue(refused, "the other has heard of it, for it has seen too few itself");
    }

    @Test
    void the_check_has_a_line_for_each() {
        Map<String, String> settings = site.node("postgres");
        List<CheckResult> results =
                new SiteChecks(name -> Optional.ofNullable(settings.get(name)), Clock.systemUTC(), "Rejoinder").run();

        assertEquals(
                2,
                results.stream()
                        .filter(result -> result.name().equals("node") && result.status() == CheckStatus.OK)
                        .count(),
                results::toString);
    }

    private static HttpResponse<String> guess(RunningJar node) {
        return new Http(node.address()).post("/login", Map.of("email", "guessed@example.org", "password", "guessed"));
    }

    @Test
    void each_says_how_it_stands_to_the_others() {
        for (RunningJar node : List.of(one, two)) {
            String metrics = NodeSite.get(node, "/metrics").body();
            assertTrue(metrics.lines().anyMatch(line -> line.matches("nodes_live\\{.*} 2(\\.0)?")), metrics);
            for (String name : List.of(
                    "node_state{",
                    "node_lease_left_seconds{",
                    "node_acknowledgements{",
                    "database_pool_requests{",
                    "database_pool_wait_seconds{",
                    "replies_received_total{",
                    "queue_held{",
                    "queue_oldest_seconds{",
                    "outbox_letters{",
                    "spam_wave{",
                    "ready_pages_answered{")) {
                assertTrue(node == two || metrics.contains("\n" + name), name + " in\n" + metrics);
            }
            String health = NodeSite.get(node, "/health/ready").body();
            assertTrue(health.contains("\"state\":\"hears\""), health);
        }
    }

    @Test
    void one_that_stands_still_holds_up_nobody_for_longer_than_its_lease_and_wakes_to_the_new_page() throws Exception {
        JsonObject reply = site.held();

        signal("STOP", two);
        Duration took;
        try {
            took = timed(() -> site.publish(one, reply));
            assertTrue(
                    timed(() -> site.publish(one, site.held())).compareTo(Duration.ofSeconds(1)) < 0,
                    "it is not waited for twice");
            Thread.sleep(Math.max(0, 5_000 - took.toMillis()));
        } finally {
            signal("CONT", two);
        }

        assertTrue(NodeSite.shows(two, NodeSite.PAGES.get(0), reply));
        assertTrue(NodeSite.shows(two, NodeSite.PAGES.get(1), reply));
        assertTrue(took.compareTo(LEASE) < 0, () -> "the decision took " + took);
    }

    @Test
    void one_that_loses_its_connection_hears_again_at_once() throws SQLException {
        for (int i = 0; i < 5; i++) {
            JsonObject reply = site.held();
            site.sql("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = 'second' and application_name = 'rejoinder node'");

            Duration took = timed(() -> site.publish(one, reply));

            assertTrue(NodeSite.shows(two, NodeSite.PAGES.get(0), reply), "round " + i);
            assertTrue(took.compareTo(LEASE) < 0, () -> "the decision took " + took);
        }
    }

    @Test
    void one_that_is_cut_off_from_the_database_reads_out_what_it_had_and_then_what_is_new() throws SQLException {
        JsonObject reply = site.held();
        site.sql("alter role second nologin");
        try {
            site.sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'second'");

            Duration took = timed(() -> site.publish(one, reply));

            assertTrue(took.compareTo(LEASE) < 0, () -> "the decision took " + took);
            Eventually.within(
                    Duration.ofSeconds(5),
                    "what was ready is read",
                    () -> NodeSite.get(two, NodeSite.PAGES.get(0)).statusCode() == 200);
        } finally {
            site.sql("alter role second login");
        }
        Eventually.within(Duration.ofSeconds(10), "it is back", () -> site.nodes() == 2);
        assertTrue(NodeSite.shows(two, NodeSite.PAGES.get(0), reply));
        JsonObject next = site.held();
        site.publish(one, next);
        assertTrue(NodeSite.shows(two, NodeSite.PAGES.get(0), next));
    }

    @Test
    void one_that_has_pictures_of_its_own_does_not_start_beside_others() throws Exception {
        Map<String, String> settings = site.node("postgres");
        Files.delete(Path.of(settings.get("rejoinder.home"), "media"));

        assertRefused(settings, "Rejoinder cannot start: rejoinder.home: the pictures of ");
    }

    @Test
    void one_that_would_not_hear_of_the_others_does_not_start() {
        Map<String, String> settings = site.node("postgres");
        try (var cable = Cable.withoutNotifications(site.postgresql().port())) {
            settings.put(
                    "rejoinder.database.url",
                    "jdbc:postgresql://127.0.0.1:" + cable.port() + "/postgres?sslmode=disable&gssEncMode=disable");

            assertRefused(
                    settings, "Rejoinder cannot start: rejoinder.database.url: leads through something that delivers");
        }
    }

    private static void assertRefused(Map<String, String> settings, String words) {
        try (var jar = RunningJar.started(settings)) {
            assertEquals(1, jar.exitStatus());
            assertEquals(1, jar.log().size(), String.join("\n", jar.log()));
            assertTrue(jar.log().get(0).startsWith(words), jar.log().get(0));
        }
    }

    private static CompletableFuture<Void> readAllTheTime(RunningJar node, AtomicBoolean ended) {
        var reader = new Http(node.address());
        return CompletableFuture.runAsync(() -> {
            while (!ended.get()) {
                NodeSite.PAGES.forEach(reader::get);
            }
        });
    }

    private static Duration timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void signal(String name, RunningJar node) throws Exception {
        int status = new ProcessBuilder("kill", "-" + name, String.valueOf(node.pid()))
                .inheritIO()
                .start()
                .waitFor();
        assertEquals(0, status);
    }
}
