package org.rejoinder.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What several processes on one PostgreSQL have in common: their database, pictures and secret, a key, and replies to decide about. */
public final class NodeSite implements AutoCloseable {

    private static final String SLUG = "is-north-korea-behind-wannacry";

    /** One that is answered where requests are read, and one that the application answers. */
    public static final List<String> PAGES = List.of("/replies.atom", "/articles/" + SLUG + "?order=newest");

    /** Each is a new one. */
    private static final AtomicInteger WRITERS = new AtomicInteger();

    private static final String SECRET = "a-secret-that-is-only-good-for-the-tests";

    private final TestPostgresql postgresql = new TestPostgresql();
    private final Path pictures;

    /** Held replies with their tags, each to be published once. */
    private final Queue<JsonObject> held = new ConcurrentLinkedQueue<>();

    private String key;

    public NodeSite() {
        try {
            pictures = Files.createTempDirectory(Path.of("target"), "pictures-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestPostgresql postgresql() {
        return postgresql;
    }

    /** Settings of one more, which is this user of the database. */
    public Map<String, String> node(String user) {
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

    /** Leaves replies under the newest sample, and makes a key that decides about them. */
    public void fill(RunningJar node, int replies) {
        Http desk = desk(node);
        HttpResponse<String> made = desk.post(
                "/desk/keys/new",
                "application/x-www-form-urlencoded",
                Http.encoded(Map.of("name", "Nodes", "days", "30")) + "&scope=queue:read&scope=replies:decide");
        key = Http.page(made).getElementById("made").text();
        for (int i = 0; i < replies; i++) {
            assertEquals(303, submit(node, "Word of node mark" + i + ".").statusCode());
        }
        String next = "/api/v1/queue?limit=100";
        KeyClient.json(client(node).get(next)).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString("text").startsWith("Word of node"))
                .forEach(held::add);
    }

    public static Http desk(RunningJar node) {
        return new Http(node.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
    }

    /** From somebody who was never here before. */
    public static HttpResponse<String> submit(RunningJar node, String comment) {
        return submit(node.address(), comment);
    }

    /** At one of them, or in front of all. */
    public static HttpResponse<String> submit(String address, String comment) {
        int number = WRITERS.incrementAndGet();
        return new Http(address)
                .post(
                        "/articles/" + SLUG,
                        Map.of(
                                "comment",
                                comment,
                                "name",
                                "Rita " + number,
                                "email",
                                "rita" + number + "@example.org"));
    }

    /** One that is held, and that nobody else is given. */
    public JsonObject held() {
        return held.remove();
    }

    public void publish(RunningJar node, JsonObject reply) {
        HttpResponse<String> answer = tryToPublish(node, reply);
        assertEquals(200, answer.statusCode(), answer::body);
    }

    public HttpResponse<String> tryToPublish(RunningJar node, JsonObject reply) {
        return client(node).send("POST", decision(reply), reply.getString("etag"), "{\"decision\": \"publish\"}");
    }

    public void undo(RunningJar node, JsonObject reply) {
        HttpResponse<String> answer = client(node)
                .send("DELETE", decision(reply), reply.getString("etag").replace("held", "published"), null);
        assertEquals(200, answer.statusCode(), answer::body);
    }

    private static String decision(JsonObject reply) {
        return "/api/v1/queue/" + reply.getInt("id") + "/decision";
    }

    public static boolean shows(RunningJar node, String page, JsonObject reply) {
        HttpResponse<String> answer = get(node, page);
        assertEquals(200, answer.statusCode(), () -> page + " at " + node.address() + ": " + answer.body());
        return answer.body().contains(reply.getString("text"));
    }

    public static HttpResponse<String> get(RunningJar node, String page) {
        return new Http(node.address()).get(page);
    }

    private KeyClient client(RunningJar node) {
        try {
            return new KeyClient(URI.create(node.address()).toURL(), key);
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(postgresql.settings().get("rejoinder.database.url"), "postgres", "postgres");
    }

    public void sql(String statement) throws SQLException {
        try (Connection connection = connection();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    public long count(String query) {
        try (Connection connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether it is the one that does what one does for all. */
    public boolean isFirst(RunningJar node) {
        return count("select count(*) from (select name from node order by started_at, id fetch first 1 row only) first"
                        + " where name like '" + node.pid() + "@%'")
                == 1;
    }

    /** As this machine sees them. */
    public long nodes() {
        return count("select count(*) from node");
    }

    @Override
    public void close() {
        postgresql.close();
    }
}
