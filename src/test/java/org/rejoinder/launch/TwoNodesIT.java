package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.DeafCable;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;
import org.rejoinder.support.KeyClient;
import org.rejoinder.support.RunningJar;
import org.rejoinder.support.TestPostgresql;

/** Two processes on one PostgreSQL, each with a home of its own. */
class TwoNodesIT {

    private static final String SLUG = "is-north-korea-behind-wannacry";

    /** One that is answered where requests are read, and one that the application answers. */
    private static final List<String> PAGES = List.of("/replies.atom", "/articles/" + SLUG + "?order=newest");

    /** How long a node is believed to live that is not heard of, and what a busy machine adds. */
    private static final Duration LEASE = Duration.ofMillis(2_500);

    private static final String SECRET = "a-secret-that-is-only-good-for-the-tests";

    private static TestPostgresql postgresql;
    private static Path pictures;
    private static RunningJar one;
    private static RunningJar two;
    private static String key;

    /** Held replies with their tags, each to be published once. */
    private static final Queue<JsonObject> HELD = new ArrayDeque<>();

    @BeforeAll
    static void start() throws SQLException, IOException {
        pictures = Files.createTempDirectory(Path.of("target"), "pictures-").toAbsolutePath();
        postgresql = new TestPostgresql();
        sql("create role second login superuser");
        one = RunningJar.ready(node("postgres"));
        Http desk = new Http(one.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
        HttpResponse<String> made = desk.post(
                "/desk/keys/new",
                "application/x-www-form-urlencoded",
                Http.encoded(Map.of("name", "Nodes", "days", "30")) + "&scope=queue:read&scope=replies:decide");
        key = Http.page(made).getElementById("made").text();
        IntStream.range(0, 80).forEach(TwoNodesIT::submit);
        String next = "/api/v1/queue?limit=100";
        KeyClient.json(client(one).get(next)).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString("text").startsWith("Word of node"))
                .forEach(HELD::add);
    }

    @AfterAll
    static void stop() {
        one.close();
        if (two != null) {
            two.close();
        }
        postgresql.close();
    }

    @BeforeEach
    void bothAreThere() {
        if (two == null) {
            two = RunningJar.ready(node("second"));
        }
        Eventually.within(Duration.ofSeconds(10), "both are live", () -> count("select count(*) from node") == 2);
        for (String page : PAGES) {
            assertEquals(200, get(one, page).statusCode());
            assertEquals(200, get(two, page).statusCode());
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
                JsonObject reply = HELD.remove();
                PAGES.forEach(page -> get(there, page));

                publish(here, reply);
                for (String page : PAGES) {
                    assertTrue(shows(there, page, reply), "published, on " + page + ", round " + i);
                    assertTrue(shows(here, page, reply), "published, on " + page + ", round " + i);
                }
                undo(there, reply);
                for (String page : PAGES) {
                    assertFalse(shows(here, page, reply), "taken back, on " + page + ", round " + i);
                }
            }
        } finally {
            ended.set(true);
            readers.forEach(CompletableFuture::join);
        }
    }

    @Test
    void what_is_published_at_one_node_is_found_at_the_other_soon() {
        JsonObject reply = HELD.remove();
        String search = "/search?q=" + reply.getString("text").replaceAll(".*(mark\\d+).*", "$1");

        publish(one, reply);

        Eventually.within(
                Duration.ofSeconds(3),
                "it is found",
                () -> get(two, search).body().contains("Rita"));
    }

    @Test
    void one_that_stands_still_holds_up_nobody_for_longer_than_its_lease_and_wakes_to_the_new_page() throws Exception {
        JsonObject reply = HELD.remove();

        signal("STOP", two);
        Duration took;
        try {
            took = timed(() -> publish(one, reply));
            assertTrue(
                    timed(() -> publish(one, HELD.remove())).compareTo(Duration.ofSeconds(1)) < 0,
                    "it is not waited for twice");
            Thread.sleep(Math.max(0, 5_000 - took.toMillis()));
        } finally {
            signal("CONT", two);
        }

        assertTrue(shows(two, PAGES.get(0), reply));
        assertTrue(shows(two, PAGES.get(1), reply));
        assertTrue(took.compareTo(LEASE) < 0, () -> "the decision took " + took);
    }

    @Test
    void one_that_is_killed_holds_up_nobody_for_longer_than_its_lease_and_its_row_goes() {
        two.kill();
        two = null;

        Duration took = timed(() -> publish(one, HELD.remove()));

        assertTrue(took.compareTo(LEASE) < 0, () -> "the decision took " + took);
        assertTrue(
                timed(() -> publish(one, HELD.remove())).compareTo(Duration.ofSeconds(1)) < 0,
                "it is not waited for twice");
        Eventually.within(Duration.ofSeconds(3), "its row is removed", () -> count("select count(*) from node") == 1);
    }

    @Test
    void one_that_is_stopped_is_not_waited_for() {
        two.stop();
        two = null;

        assertEquals(1, count("select count(*) from node"));
        assertTrue(timed(() -> publish(one, HELD.remove())).compareTo(Duration.ofSeconds(1)) < 0);
    }

    @Test
    void one_that_loses_its_connection_hears_again_at_once() throws SQLException {
        for (int i = 0; i < 5; i++) {
            JsonObject reply = HELD.remove();
            sql("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = 'second' and application_name = 'rejoinder node'");

            Duration took = timed(() -> publish(one, reply));

            assertTrue(shows(two, PAGES.get(0), reply), "round " + i);
            assertTrue(took.compareTo(LEASE) < 0, () -> "the decision took " + took);
        }
    }

    @Test
    void one_that_is_cut_off_from_the_database_reads_out_what_it_had_and_then_what_is_new() throws SQLException {
        JsonObject reply = HELD.remove();
        sql("alter role second nologin");
        try {
            sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'second'");

            Duration took = timed(() -> publish(one, reply));

            assertTrue(took.compareTo(LEASE) < 0, () -> "the decision took " + took);
            Eventually.within(
                    Duration.ofSeconds(5),
                    "what was ready is read",
                    () -> get(two, PAGES.get(0)).statusCode() == 200);
        } finally {
            sql("alter role second login");
        }
        Eventually.within(Duration.ofSeconds(10), "it is back", () -> count("select count(*) from node") == 2);
        assertTrue(shows(two, PAGES.get(0), reply));
        JsonObject next = HELD.remove();
        publish(one, next);
        assertTrue(shows(two, PAGES.get(0), next));
    }

    @Test
    void one_that_has_pictures_of_its_own_does_not_start_beside_others() throws Exception {
        Map<String, String> settings = node("postgres");
        Files.delete(Path.of(settings.get("rejoinder.home"), "media"));

        assertRefused(settings, "Rejoinder cannot start: rejoinder.home: the pictures of ");
    }

    @Test
    void one_that_would_not_hear_of_the_others_does_not_start() {
        Map<String, String> settings = node("postgres");
        try (var cable = new DeafCable(postgresql.port())) {
            settings.put("rejoinder.database.url", cable.url());

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

    private static Map<String, String> node(String user) {
        Map<String, String> settings = RunningJar.newSite();
        try {
            Files.createSymbolicLink(Path.of(settings.get("rejoinder.home"), "media"), pictures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.putAll(postgresql.settings());
        settings.put("rejoinder.database.user", user);
        settings.put("rejoinder.secret", SECRET);
        settings.put("rejoinder.site.url", "http://localhost");
        return settings;
    }

    private static void submit(int number) {
        HttpResponse<String> answer = new Http(one.address())
                .post(
                        "/articles/" + SLUG,
                        Map.of(
                                "comment",
                                "Word of node mark" + number + ".",
                                "name",
                                "Rita " + number,
                                "email",
                                "rita" + number + "@example.org"));
        assertEquals(303, answer.statusCode());
    }

    private static CompletableFuture<Void> readAllTheTime(RunningJar node, AtomicBoolean ended) {
        var reader = new Http(node.address());
        return CompletableFuture.runAsync(() -> {
            while (!ended.get()) {
                PAGES.forEach(reader::get);
            }
        });
    }

    private static void publish(RunningJar node, JsonObject reply) {
        HttpResponse<String> answer =
                client(node).send("POST", decision(reply), reply.getString("etag"), "{\"decision\": \"publish\"}");
        assertEquals(200, answer.statusCode(), answer::body);
    }

    private static void undo(RunningJar node, JsonObject reply) {
        HttpResponse<String> answer = client(node)
                .send("DELETE", decision(reply), reply.getString("etag").replace("held", "published"), null);
        assertEquals(200, answer.statusCode(), answer::body);
    }

    private static String decision(JsonObject reply) {
        return "/api/v1/queue/" + reply.getInt("id") + "/decision";
    }

    private static boolean shows(RunningJar node, String page, JsonObject reply) {
        HttpResponse<String> answer = get(node, page);
        assertEquals(200, answer.statusCode(), () -> page + " at " + node.address() + ": " + answer.body());
        return answer.body().contains(reply.getString("text"));
    }

    private static HttpResponse<String> get(RunningJar node, String page) {
        return new Http(node.address()).get(page);
    }

    private static KeyClient client(RunningJar node) {
        try {
            return new KeyClient(URI.create(node.address()).toURL(), key);
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
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

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(postgresql.settings().get("rejoinder.database.url"), "postgres", "postgres");
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = connection();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private static long count(String query) {
        try (Connection connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
