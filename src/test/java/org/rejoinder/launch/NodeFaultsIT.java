package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.Nginx;
import org.rejoinder.support.NodeSite;
import org.rejoinder.support.RunningJar;

/** Two nodes that start at once, whose database dies under them, and of which one dies or is stopped while it works. */
class NodeFaultsIT {

    private static final long PAUSE_NANOS = Duration.ofMillis(150).toNanos();

    private NodeSite site;
    private RunningJar one;
    private RunningJar two;

    @BeforeEach
    void startBothAtOnce() {
        site = new NodeSite();
        one = RunningJar.started(site.node("postgres"));
        two = RunningJar.started(site.node("postgres"));
        one.await("Rejoinder is ready at ");
        two.await("Rejoinder is ready at ");
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
        site.close();
    }

    @Test
    void both_that_were_started_in_the_same_second_on_an_empty_database_come_up_one_after_the_other() {
        assertEquals(3, site.count("select count(*) from article"), "sample articles");
        assertEquals(1, site.count("select count(*) from account where role = 'ADMINISTRATOR'"));
        assertEquals(1, site.count("select count(*) from site_key"));
        assertEquals(
                1,
                Stream.of(one, two)
                        .filter(node -> node.log().stream().anyMatch(line -> line.startsWith("Another node starts")))
                        .count());
        Eventually.within(Duration.ofSeconds(5), "both are live", () -> site.nodes() == 2);
    }

    @Test
    void a_database_that_is_restarted_under_load_loses_no_reply_that_was_taken_and_leaves_no_page_that_is_old() {
        site.fill(one, 60);
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
    void what_the_first_has_begun_and_not_ended_when_it_dies_the_next_does_within_a_minute() throws Exception {
        Eventually.within(Duration.ofSeconds(5), "both are live", () -> site.nodes() == 2);
        site.sql("insert into job_run (name, started_at, node)"
                + " select 'retention', clock_timestamp(), id from node order by started_at fetch first 1 row only");

        first().kill();

        Eventually.within(
                Duration.ofSeconds(30),
                "it is done",
                () -> site.count("select count(*) from job_run where name = 'retention' and ended_at > started_at")
                        == 1);
        assertEquals(
                1,
                site.count("select count(*) from job_run r join node n on n.id = r.node where r.name = 'retention'"));
    }

    /** Whichever did not wait for the other. */
    private RunningJar first() {
        return one.log().stream().anyMatch(line -> line.startsWith("Another node starts")) ? two : one;
    }

    @Test
    void one_that_is_stopped_under_load_answers_whom_it_has_heard_and_ends_within_fifteen_seconds() {
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
        int exit = two.stop();
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
    }

    @Test
    void behind_nginx_no_reader_notices_that_one_is_stopped_and_whoever_is_signed_in_stays_at_one() {
        try (var nginx = Nginx.inFrontOf(URI.create(one.address()), URI.create(two.address()))) {
            Http desk = new Http(nginx.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
            Set<String> homes = new TreeSet<>();
            for (int i = 0; i < 10; i++) {
                assertEquals(200, desk.get("/desk/queue").statusCode());
                homes.add(desk.cookies().replaceAll(".*JSESSIONID=([^;]+).*", "$1"));
            }
            assertEquals(1, homes.size(), "a node knows only sessions of its own");
            Queue<Integer> answers = new ConcurrentLinkedQueue<>();
            var ended = new AtomicBoolean();
            var readers = Stream.generate(() -> again(
                            ended,
                            number -> NodeSite.PAGES.forEach(
                                    page -> answers.add(status(() -> new Http(nginx.address()).get(page))))))
                    .limit(2)
                    .toList();
            Eventually.within(Duration.ofSeconds(10), "it is busy", () -> answers.size() > 20);

            two.stop();
            int before = answers.size();
            Eventually.within(Duration.ofSeconds(10), "it goes on", () -> answers.size() > before + 100);
            ended.set(true);
            readers.forEach(CompletableFuture::join);

            assertEquals(Set.of(200), Set.copyOf(answers));
            assertEquals(200, desk.get("/desk/queue").statusCode(), "still signed in, wherever");
        }
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
