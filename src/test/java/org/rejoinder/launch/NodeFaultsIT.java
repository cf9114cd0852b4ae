package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.Nginx;
import org.rejoinder.support.NodeSite;
import org.rejoinder.support.RunningJar;

/** Two nodes that start at once, whose database dies under them, and of which one dies, is stopped or has another clock while it works. */
class NodeFaultsIT {

    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    /** Of two, each of whom asks for two pages: 50 pages a second. */
    private static final long READERS_PAUSE_NANOS = Duration.ofMillis(80).toNanos();

    private static final long PAUSE_NANOS = Duration.ofMillis(150).toNanos();

    /** How long a node is believed to live that is not heard of, and what a busy machine adds. */
    private static final Duration LEASE = Duration.ofMillis(2_500);

    private static NodeSite site;
    private static Map<String, String> settingsOfOne;
    private static Map<String, String> settingsOfTwo;
    private static RunningJar one;
    private static RunningJar two;

    /** What they said as they started side by side. */
    private static List<List<String>> logs;

    @BeforeAll
    static void startBothAtOnce() {
        site = new NodeSite();
        settingsOfOne = site.node("postgres");
        settingsOfTwo = site.node("postgres");
        one = RunningJar.started(settingsOfOne);
        two = RunningJar.started(settingsOfTwo);
        one.await("Rejoinder is ready at ");
        two.await("Rejoinder is ready at ");
        logs = List.of(one.log(), two.log());
        Eventually.within(Duration.ofSeconds(5), "both are live", () -> site.nodes() == 2);
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
        one = one.isRunning() ? one : RunningJar.ready(settingsOfOne);
        two = two.isRunning() ? two : RunningJar.ready(settingsOfTwo);
        Eventually.within(Duration.ofSeconds(10), "both are live", () -> site.nodes() == 2);
    }

    @Test
    void both_that_were_started_in_the_same_second_on_an_empty_database_come_up_one_after_the_other() {
        assertEquals(3, site.count("select count(*) from article"), "sample articles");
        assertEquals(1, site.count("select count(*) from account where role = 'ADMINISTRATOR'"));
        assertEquals(1, site.count("select count(*) from site_key"));
        assertEquals(
                1,
                logs.stream()
                        .filter(log -> log.stream().anyMatch(line -> line.startsWith("Another node starts")))
                        .count());
    }

    @Test
    void a_database_that_is_restarted_under_load_loses_no_reply_that_was_taken_and_leaves_no_page_that_is_old() {
        Queue<String> taken = new ConcurrentLinkedQueue<>();
        Queue<JsonObject> published = new ConcurrentLinkedQueue<>();
        var ended = new AtomicBoolean();
        List<CompletableFuture<Void>> load = new ArrayList<>();
        for (RunningJar node : List.of(one, two)) {
            load.add(again(ended, number -> {
                String words = "Taken at " + node.address() + " as number " + number + ".";
                if (status(() -> NodeSite.submit(node, words)) == 303) {
                    taken.add(words);
                }
            }));
            load.add(again(ended, number -> NodeSite.PAGES.forEach(page -> status(() -> NodeSite.get(node, page)))));
        }
        var next = new AtomicReference<>(site.held());
        load.add(again(ended, number -> {
            JsonObject reply = next.get();
            int status = status(() -> site.tryToPublish(number % 2 == 0 ? one : two, reply));
            if (status == 200) {
                published.add(reply);
            }
            // Of one that was not answered nobody knows whether it was decided: then it says so, once it is asked again
            if (status >= 200 && status < 500 && published.size() < 30) {
                next.set(site.held());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }));

        Eventually.within(Duration.ofSeconds(20), "it is busy", () -> taken.size() > 20);
        site.postgresql().restart();
        int before = taken.size();
        Eventually.within(Duration.ofSeconds(20), "it takes replies again", () -> taken.size() > before + 20);
        ended.set(true);
        load.forEach(CompletableFuture::join);

        Eventually.within(Duration.ofSeconds(10), "both are live", () -> site.nodes() == 2);
        taken.forEach(
                words -> assertEquals(1, site.count("select count(*) from reply where text = '" + words + "'"), words));
        for (RunningJar node : List.of(one, two)) {
            published.forEach(reply -> assertTrue(NodeSite.shows(node, NodeSite.PAGES.get(1), reply), reply::toString));
        }
        for (int i = 0; i < 10; i++) {
            JsonObject reply = site.held();
            site.publish(i % 2 == 0 ? one : two, reply);
            assertTrue(NodeSite.shows(i % 2 == 0 ? two : one, NodeSite.PAGES.get(0), reply), "round " + i);
        }
    }

    @Test
    void one_that_is_killed_holds_up_nobody_and_what_it_has_begun_and_not_ended_the_next_does_within_a_minute()
            throws Exception {
        site.sql("delete from job_run where name = 'retention'");
        site.sql("insert into job_run (name, started_at, node)"
                + " select 'retention', clock_timestamp(), id from node order by started_at fetch first 1 row only");
        RunningJar first = site.isFirst(one) ? one : two;
        RunningJar next = first == one ? two : one;

        first.kill();

        Duration took = timed(() -> site.publish(next, site.held()));
        assertTrue(took.compareTo(LEASE) < 0, () -> "the decision took " + took);
        assertTrue(
                timed(() -> site.publish(next, site.held())).compareTo(Duration.ofSeconds(1)) < 0,
                "it is not waited for twice");
        Eventually.within(Duration.ofSeconds(3), "its row is removed", () -> site.nodes() == 1);
        Eventually.within(
                Duration.ofSeconds(30),
                "it is done",
                () -> site.count("select count(*) from job_run where name = 'retention' and ended_at > started_at")
                        == 1);
        assertEquals(
                1,
                site.count("select count(*) from job_run r join node n on n.id = r.node where r.name = 'retention'"));
    }

    @Test
    void one_that_is_stopped_under_load_answers_whom_it_has_heard_is_not_waited_for_and_ends_within_fifteen_seconds() {
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        var ended = new AtomicBoolean();
        var readers = Stream.generate(() -> again(
                        ended,
                        number -> NodeSite.PAGES.forEach(page -> {
                            int status = status(() -> NodeSite.get(two, page));
                            if (status > 0) {
                                answers.add(status);
                            }
                        })))
                .limit(4)
                .toList();
        Eventually.within(Duration.ofSeconds(10), "it is busy", () -> answers.size() > 50);

        long began = System.nanoTime();
        two.terminate();
        Eventually.within(
                Duration.ofSeconds(5),
                "it says that it is not ready, while it still answers",
                () -> status(() -> NodeSite.get(two, "/health/ready")) == 503
                        && status(() -> NodeSite.get(two, NodeSite.PAGES.get(0))) == 200);
        int exit = two.exitStatus();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        ended.set(true);
        readers.forEach(CompletableFuture::join);

        assertEquals(143, exit);
        assertTrue(took.compareTo(Duration.ofSeconds(15)) < 0, () -> "it took " + took);
        assertEquals(
                List.of(),
                answers.stream()
                        .filter(status -> status != 200 && status != 503)
                        .toList());
        assertEquals(1, site.nodes());
        assertEquals(200, NodeSite.get(one, NodeSite.PAGES.get(0)).statusCode());
        assertTrue(
                timed(() -> site.publish(one, site.held())).compareTo(Duration.ofSeconds(1)) < 0,
                "it is not waited for");
    }

    /** As in an upgrade. */
    @Test
    void behind_nginx_nobody_notices_that_each_is_stopped_and_started_and_whoever_is_signed_in_stays_at_one() {
        try (var nginx = Nginx.inFrontOf(URI.create(one.address()), URI.create(two.address()))) {
            Http desk = new Http(nginx.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
            Set<String> homes = new TreeSet<>();
            for (int i = 0; i < 10; i++) {
                assertEquals(200, desk.get("/desk/queue").statusCode());
                homes.add(desk.cookies().replaceAll(".*JSESSIONID=([^;]+).*", "$1"));
            }
            assertEquals(1, homes.size(), "a node knows only sessions of its own");
            Queue<Integer> answers = new ConcurrentLinkedQueue<>();
            Queue<String> taken = new ConcurrentLinkedQueue<>();
            Queue<Integer> refused = new ConcurrentLinkedQueue<>();
            var ended = new AtomicBoolean();
            List<CompletableFuture<Void>> load = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                load.add(again(ended, number -> {
                    NodeSite.PAGES.forEach(page -> answers.add(status(() -> new Http(nginx.address()).get(page))));
                    // Readers who come without a rest take the processor from the node that starts
                    LockSupport.parkNanos(READERS_PAUSE_NANOS);
                }));
            }
            load.add(again(ended, number -> {
                String words = "Taken behind nginx as number " + number + ".";
                int status = status(() -> NodeSite.submit(nginx.address(), words));
                if (status == 303) {
                    taken.add(words);
                } else {
                    refused.add(status);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }));
            Eventually.within(Duration.ofSeconds(10), "it is busy", () -> answers.size() > 20);

            two.stop();
            awaitMore(answers);
            assertEquals(200, desk.get("/desk/queue").statusCode(), "still signed in, wherever");
            two = RunningJar.ready(settingsOfTwo);
            one.stop();
            awaitMore(answers);
            assertEquals(200, desk.get("/desk/queue").statusCode(), "still signed in, wherever");
            ended.set(true);
            load.forEach(CompletableFuture::join);

            assertEquals(Set.of(200), Set.copyOf(answers));
            assertEquals(List.of(), List.copyOf(refused));
            assertTrue(taken.size() > 20, "replies came all the time");
            taken.forEach(words ->
                    assertEquals(1, site.count("select count(*) from reply where text = '" + words + "'"), words));
        }
    }

    private static void awaitMore(Queue<Integer> answers) {
        int before = answers.size();
        Eventually.within(Duration.ofSeconds(10), "it goes on", () -> answers.size() > before + 100);
    }

    @Test
    void one_whose_clock_is_a_minute_ahead_keeps_its_lease_and_shows_and_hears_everything_at_once() {
        try (var ahead = RunningJar.readyWithClock(Duration.ofMinutes(1), site.node("postgres"))) {
            Eventually.within(Duration.ofSeconds(10), "all are live", () -> site.nodes() == 3);
            assertTrue(
                    NodeSite.get(ahead, "/health/ready")
                            .headers()
                            .firstValue("Date")
                            .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant())
                            .orElseThrow()
                            .isAfter(Instant.now().plusSeconds(30)),
                    "it does believe so");
            for (int i = 0; i < 6; i++) {
                RunningJar here = i % 2 == 0 ? one : ahead;
                RunningJar there = i % 2 == 0 ? ahead : one;
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
                assertEquals(3, site.nodes(), "no lease is lost");
            }
            String health = NodeSite.get(ahead, "/health/ready").body();
            assertTrue(health.contains("\"state\":\"hears\""), health);
            String session = NodeSite.desk(ahead).cookies();
            assertEquals(
                    200,
                    new Http(one.address())
                            .send("GET", "/desk/queue", "Cookie", session)
                            .statusCode(),
                    "who signed in there is signed in here");
            assertEquals(
                    200,
                    new Http(ahead.address())
                            .send(
                                    "GET",
                                    "/desk/queue",
                                    "Cookie",
                                    NodeSite.desk(one).cookies())
                            .statusCode(),
                    "and the other way round");
            for (int guess = 0; guess < 10; guess++) {
                assertEquals(401, guess(ahead), "guess " + guess);
            }
            boolean refused = false;
            for (int guess = 0; guess < 4 && !refused; guess++) {
                LockSupport.parkNanos(SECOND_NANOS);
                refused = guess(two) == 429;
            }
            assertTrue(refused, "the other has heard of it, for it has seen too few itself");
        }
    }

    private static int guess(RunningJar node) {
        return new Http(node.address())
                .post("/login", Map.of("email", "clock@example.org", "password", "guessed"))
                .statusCode();
    }

    private static Duration timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private interface Turn {
        void take(int number);
    }

    private static CompletableFuture<Void> again(AtomicBoolean ended, Turn turn) {
        return CompletableFuture.runAsync(
                () -> {
                    for (int number = 0; !ended.get(); number++) {
                        turn.take(number);
                    }
                },
                run -> new Thread(run).start());
    }

    /** 0 if there was no answer. */
    private static int status(Supplier<HttpResponse<String>> request) {
        try {
            return request.get().statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }
}
