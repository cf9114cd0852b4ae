import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The data and the moderator of {@code desk.sh}. Prints one figure a line; any answer but the expected one ends the run.
 *
 * <p>{@code java Desk.java fill URL REPLIES}, {@code java Desk.java counts URL} and
 * {@code java Desk.java measure ADDRESS EMAIL PASSWORD}
 */
public final class Desk {

    private static final int WRITERS = 100_000;
    private static final int ARTICLES = 100;
    private static final int WORDS = 30_000;
    private static final long FIRST = 1_000;
    private static final int AT_ONCE = 1_000;

    /** Of the held replies, one in ten is on this article: what a batch decides about. */
    private static final long BUSY_ARTICLE = FIRST;

    private static final int WARM_UP = 200;
    private static final int MEASURED = 300;

    private final Random random = new Random(1);

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "fill" -> {
                try (Connection database = open(arguments[1])) {
                    new Desk().fill(database, Integer.parseInt(arguments[2]));
                }
            }
            case "counts" -> {
                try (Connection database = open(arguments[1])) {
                    counts(database);
                }
            }
            case "measure" -> new Moderator(URI.create(arguments[1])).measure(arguments[2], arguments[3]);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static Connection open(String url) throws SQLException {
        return DriverManager.getConnection(url, "rejoinder", "");
    }

    private void fill(Connection database, int replies) throws SQLException {
        long begun = System.nanoTime();
        database.setAutoCommit(false);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        try (Statement statement = database.createStatement()) {
            insert(
                    database,
                    "insert into writer (id, email_digest, email_sealed, sealed_with, seed, first_seen_at)"
                            // As if up to date: nobody will ever open them
                            + " values (?, ?, ?, (select min(sealed_with) from account), ?, ?)",
                    WRITERS,
                    i -> new Object[] {FIRST + i, hex(64), hex(80), hex(32), now});
            insert(
                    database,
                    "insert into article (id, version, state, slug, title, standfirst, byline, body, replies_open,"
                            + " created_at, changed_at, published_at) values (?, 1, 'PUBLISHED', ?, ?, 'Standfirst', 'Ada',"
                            + " '<p>Body</p>', true, ?, ?, ?)",
                    ARTICLES,
                    i -> new Object[] {FIRST + i, "bench-" + i, "Article " + i, now, now, now});
            insert(
                    database,
                    "insert into reply (id, article_id, path, depth, writer_id, name, text, state, revision, digest, receipt,"
                            + " submitted_at, published_at, suspicion) values (?, ?, ?, 0, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)",
                    replies,
                    i -> reply(i, now.minusSeconds(30L * (replies - i))));
            statement.executeUpdate("insert into reply_signal (reply_id, place, screen, version, words, weight)"
                    + " select id, 0, case when suspicion = 1 then 'first-time' else 'links' end, 1,"
                    + " 'The first reply by this writer', suspicion from reply where state = 'HELD' and id >= " + FIRST);
            insert(
                    database,
                    "insert into audit (id, number, hash, act, at, reply_id, revision, from_state, to_state, actor, door, waited,"
                            + " account_id) select ? + 0, ?, '', 'DECIDED', r.submitted_at, r.id, 1, 'HELD', r.state, 'Bench',"
                            + " 'DESK', ?, (select min(id) from account) from reply r where r.id = ? and r.state <> 'HELD'",
                    replies,
                    i -> new Object[] {FIRST + i, FIRST + i, (long) random.nextInt(200_000), FIRST + i});
            statement.executeUpdate("update audit_chain set number = " + (FIRST + replies));
            statement.executeUpdate("update reply_count c set replies = (select count(*) from reply r"
                    + " where r.state = c.state and mod(r.id, 16) = c.stripe)");
            for (String table : new String[] {"writer", "article", "reply", "audit"}) {
                statement.execute("alter sequence " + table + "_seq restart with " + (FIRST + 2 * replies));
            }
            database.commit();
            database.setAutoCommit(true);
            statement.execute("analyze");
        }
        print("replies made", replies, "replies");
        print("time to make them", (System.nanoTime() - begun) / 1e9, "s");
    }

    private Object[] reply(int i, OffsetDateTime at) {
        String state = i % 10 == 3 ? "HELD" : i % 10 < 8 ? "PUBLISHED" : i % 20 == 8 ? "REJECTED" : "SPAM";
        long article = i % 100 == 3 ? BUSY_ARTICLE : BUSY_ARTICLE + 1 + random.nextInt(ARTICLES - 1);
        return new Object[] {
            FIRST + i,
            article,
            "%012d".formatted(FIRST + i),
            FIRST + random.nextInt(WRITERS),
            word() + " " + word(),
            text(),
            state,
            hex(64),
            hex(64),
            at,
            state.equals("PUBLISHED") ? at : null,
            1 + random.nextInt(5)
        };
    }

    /** Some 60 words, common ones more often (Zipf's law). */
    private String text() {
        var text = new StringJoiner(" ");
        int words = 20 + random.nextInt(80);
        for (int i = 0; i < words; i++) {
            text.add(word());
        }
        return text.toString();
    }

    private String word() {
        return word((int) Math.pow(WORDS, random.nextDouble()));
    }

    private static String word(int rank) {
        var letters = new StringBuilder();
        for (int rest = rank * 7 + 100; rest > 0; rest /= 20) {
            letters.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return letters.toString();
    }

    private String hex(int digits) {
        var hex = new StringBuilder();
        while (hex.length() < digits) {
            hex.append("%016x".formatted(random.nextLong()));
        }
        return hex.substring(0, digits);
    }

    private interface Row {
        Object[] of(int number) throws SQLException;
    }

    private static void insert(Connection database, String sql, int rows, Row row) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < rows; i++) {
                Object[] values = row.of(i);
                for (int column = 0; column < values.length; column++) {
                    statement.setObject(column + 1, values[column]);
                }
                statement.addBatch();
                if (i % AT_ONCE == AT_ONCE - 1 || i == rows - 1) {
                    statement.executeBatch();
                    database.commit();
                }
            }
        }
    }

    /** What stands on the tabs, asked for as the site asks. */
    private static void counts(Connection database) throws Exception {
        try (PreparedStatement statement =
                database.prepareStatement("select state, sum(replies) from reply_count group by state")) {
            percentiles("tab counts, database", times(() -> {
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getLong(2);
                    }
                    return rows;
                }
            }));
        }
    }

    /** Works at the desk, over a connection that is kept, and reads each answer to its end. */
    private static final class Moderator {

        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        private final URI site;

        private Moderator(URI site) {
            this.site = site;
        }

        private void measure(String email, String password) throws Exception {
            post("/login", Map.of("email", email, "password", password), 303);
            indexed();
            times(() -> get("/desk/queue")); // a server that has just started is slow for everybody
            percentiles("first page of the queue", times(() -> get("/desk/queue")));
            percentiles("first page, most suspect first", times(() -> get("/desk/queue?order=suspect")));
            percentiles("first page, by article", times(() -> get("/desk/queue?order=article")));
            percentiles("first page, one article", times(() -> get("/desk/queue?article=" + BUSY_ARTICLE)));
            percentiles("first page, one signal", times(() -> get("/desk/queue?signal=links")));
            for (int depth : new int[] {10, 50, 99}) {
                String page = "/desk/queue?after=" + at(depth);
                percentiles("next page, at %d %%".formatted(depth), times(() -> get(page)));
            }
            percentiles("published, newest first", times(() -> get("/desk/queue?state=published")));
            percentiles("the next reply, without scripts", times(() -> get("/desk/queue/plain")));
            decisions();
            search();
            percentiles("statistics of 30 days", times(20, () -> get("/desk/statistics")));
            batch();
        }

        /** The number of the reply so far down, in hundredths of the queue. */
        private long at(int depth) {
            return FIRST + replies() / 100L * depth / 10 * 10 + 3;
        }

        private long replies;

        private long replies() {
            if (replies == 0) {
                replies = held() * 10;
            }
            return replies;
        }

        private long held() {
            try {
                return number("Held <span class=\"number\">(\\d+)", get("/desk/queue"), -1);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The index of a database that nobody has searched before is made in the background. */
        private void indexed() throws Exception {
            long begun = System.nanoTime();
            while (get("/desk/queue?q=" + word(500)).contains("still being made")) {
                Thread.sleep(1_000);
            }
            print("search index made, after the start", (System.nanoTime() - begun) / 1e9, "s");
        }

        /** Each with the page of the next reply, which whoever decides waits for, too. */
        private void decisions() throws Exception {
            percentiles("a decision and the next reply", times(new Callable<String>() {

                private String page = get("/desk/queue/plain");

                @Override
                public String call() throws Exception {
                    Map<String, String> form = new LinkedHashMap<>();
                    form.put("reply", String.valueOf(number("name=\"reply\" value=\"(\\d+)\"", page, -1)));
                    form.put("revision", "1");
                    form.put("name", "Somebody");
                    form.put("act", "publish");
                    page = post("/desk/queue/plain", form, 200);
                    return page;
                }
            }));
        }

        private void search() throws Exception {
            var words = new Random(2);
            percentiles("search, a common word", times(() -> get("/desk/queue?q=" + word(1 + words.nextInt(20)))));
            percentiles("search, any word", times(() -> get("/desk/queue?q=" + word(words.nextInt(WORDS)))));
            percentiles(
                    "search, two words",
                    times(() -> get("/desk/queue?q=" + word(words.nextInt(300)) + "+" + word(words.nextInt(300)))));
        }

        /** Through the buttons "Select all that match, on every page" and "Spam selected". */
        private void batch() throws Exception {
            String address = "/desk/queue?article=" + BUSY_ARTICLE;
            String page = get(address);
            long before = held();
            long begun = System.nanoTime();
            page = press(page, address, "countAll", "counted");
            print("counting all of an article", (System.nanoTime() - begun) / 1e6, "ms");
            begun = System.nanoTime();
            press(page, address, "spamAll", "said count page");
            while (get(address).contains("class=\"card\"")) {
                Thread.sleep(250);
            }
            print("time until its end was seen", (System.nanoTime() - begun) / 1e9, "s");
            print("a batch", before - held(), "replies");
        }

        private String viewState = "";

        private String press(String page, String address, String button, String update)
                throws IOException, InterruptedException {
            Matcher state = Pattern.compile("jakarta\\.faces\\.ViewState[^>]*?(?:value=\"|CDATA\\[)([^\"\\]]+)")
                    .matcher(page);
            viewState = state.find() ? state.group(1) : viewState;
            Map<String, String> form = new LinkedHashMap<>();
            form.put("jakarta.faces.partial.ajax", "true");
            form.put("jakarta.faces.source", button);
            form.put("jakarta.faces.partial.execute", button);
            form.put("jakarta.faces.partial.render", update);
            form.put(button, button);
            form.put("queue", "queue");
            form.put("jakarta.faces.ViewState", viewState);
            return post(address, form, 200);
        }

        private String get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(site.resolve(path)), 200);
        }

        private String post(String path, Map<String, String> form, int expected)
                throws IOException, InterruptedException {
            String body = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return send(
                    HttpRequest.newBuilder(site.resolve(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", site.toString())
                            .header("Sec-Fetch-Site", "same-origin")
                            .POST(HttpRequest.BodyPublishers.ofString(body)),
                    expected);
        }

        private String send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new IOException("%s: expected %d, got %d\n%s"
                        .formatted(response.uri(), expected, response.statusCode(), response.body()));
            }
            return response.body();
        }

        private static long number(String pattern, String page, long otherwise) {
            Matcher matcher = Pattern.compile(pattern).matcher(page);
            return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
        }
    }

    private static double[] times(Callable<?> request) throws Exception {
        return times(MEASURED, request);
    }

    /** @return milliseconds, after a warm-up */
    private static double[] times(int measured, Callable<?> request) throws Exception {
        var latencies = new double[measured];
        for (int i = -Math.min(WARM_UP, measured); i < measured; i++) {
            long begun = System.nanoTime();
            request.call();
            if (i >= 0) {
                latencies[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return latencies;
    }

    private static void percentiles(String what, double[] latencies) {
        Arrays.sort(latencies);
        print(what + ", p50", percentile(latencies, 50), "ms");
        print(what + ", p95", percentile(latencies, 95), "ms");
    }

    /** The smallest value that this share of all values does not exceed. */
    private static double percentile(double[] sorted, int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }

    private static void print(String what, double figure, String unit) {
        System.out.printf("%-44s %9.1f %s%n", what, figure, unit);
    }
}
