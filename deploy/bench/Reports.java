import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Readers who report replies, and the moderator of {@code reports.sh}: {@code Reports flood ADDRESS EMAIL PASSWORD}, {@code
 * Reports plan URL} and {@code Reports desk ADDRESS EMAIL PASSWORD}.
 */
final class Reports {

    private static final int FLOOD = 5_000;
    private static final int CLIENTS = 8;
    private static final int MEASURED = 100;

    /** What the page asks; see {@code report/ReportQueue}. */
    private static final List<String> QUERIES = List.of(
            "select count(*) from (select reply_id from reply_report where decision_id is null group by reply_id) reported",
            "select reply_id from reply_report where decision_id is null group by reply_id"
                    + " order by min(id) fetch first 20 rows only",
            "select reply_id, count(*) from (select reply_id, network from reply_report where decision_id is null and reply_id in"
                    + " (select reply_id from reply_report where decision_id is null group by reply_id"
                    + " order by min(id) fetch first 20 rows only) group by reply_id, network) reported group by reply_id",
            "select id from reply_report where decision_id is null and reply_id = " + (Fill.FIRST + 1)
                    + " order by decision_id, reply_id, id fetch first 50 rows only");

    private final String site;
    private final Client client;

    private Reports(String site) {
        this.site = site;
        client = new Client(site);
    }

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "flood" -> new Reports(arguments[1]).flood(arguments[2], arguments[3]);
            case "desk" -> new Reports(arguments[1]).desk(arguments[2], arguments[3]);
            case "plan" -> {
                // Or H2 answers the same question with the answer of before
                String url = arguments[1] + (arguments[1].startsWith("jdbc:h2:") ? ";OPTIMIZE_REUSE_RESULTS=0" : "");
                try (Connection database = DriverManager.getConnection(url, "rejoinder", "")) {
                    plan(database);
                }
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Half of them about one reply, as notices, which are taken however many there are. */
    private void flood(String email, String password) throws Exception {
        var next = new AtomicInteger();
        together("reports from 5,000 networks", () -> {
            int i = next.getAndIncrement();
            return send(i % 2 == 0 ? Fill.FIRST : Fill.FIRST + 1 + i, "10.%d.%d.1".formatted(i / 256, i % 256), i);
        });
        together("reports from one network", () -> send(Fill.FIRST + 1, "192.0.2.1", next.getAndIncrement()));
        client.signIn(email, password);
        long begun = System.nanoTime();
        client.post("/desk/reports", decision(card(client.get("/desk/reports"), Fill.FIRST)), 200);
        Times.print("taking down what 2,500 have reported", (System.nanoTime() - begun) / 1e6, "ms");
    }

    private interface Sending {
        int status() throws IOException;
    }

    private static void together(String what, Sending sending) throws Exception {
        var taken = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(CLIENTS);
        long begun = System.nanoTime();
        double[] all = {};
        try {
            List<Future<double[]>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(threads.submit(() -> Times.uncounted(FLOOD / CLIENTS, () -> {
                    if (sending.status() == 303) {
                        taken.incrementAndGet();
                    }
                    return null;
                })));
            }
            for (Future<double[]> each : running) {
                double[] some = each.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + some.length);
                System.arraycopy(some, 0, all, before, some.length);
            }
        } finally {
            threads.shutdownNow();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Times.print(what, all);
        Times.print(what + ", throughput", all.length / seconds, "reports/s");
        Times.print(what + ", taken", taken.get(), "reports");
    }

    private int send(long reply, String network, int number) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("shown", "");
        form.put("reason", "illegal");
        form.put("explanation", "Number " + number + " says that this is against the law.");
        form.put("place", "The second word");
        form.put("name", "Reporter " + number);
        form.put("email", "reporter." + number + "@example.org");
        form.put("goodFaith", "yes");
        return client.postFrom(network, "/replies/" + reply + "/report", form);
    }

    private static String card(String page, long reply) {
        Matcher card = Pattern.compile("(?s)<article class=\"card reported\".*?</article>").matcher(page);
        while (card.find()) {
            if (card.group().contains("name=\"reply\" value=\"" + reply + "\"")) {
                return card.group();
            }
        }
        throw new IllegalStateException("no card of " + reply);
    }

    private static Map<String, String> decision(String card) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("act", "takedown", "reason", "Against the law"));
        Matcher field = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").matcher(card);
        while (field.find()) {
            form.put(field.group(1), field.group(2));
        }
        return form;
    }

    private static void plan(Connection database) throws Exception {
        boolean h2 = database.getMetaData().getDatabaseProductName().equals("H2");
        for (String query : QUERIES) {
            System.out.println("plan of: " + query);
            try (PreparedStatement statement = database.prepareStatement((h2 ? "explain analyze " : "explain (analyze, buffers off) ") + query);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    System.out.println("    " + rows.getString(1).replace("\n", "\n    "));
                }
            }
        }
        for (int i = 0; i < QUERIES.size(); i++) {
            try (PreparedStatement statement = database.prepareStatement(QUERIES.get(i))) {
                Times.print("query %d of the page of reports".formatted(i + 1), Times.of(50, () -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            rows.getLong(1);
                        }
                        return rows;
                    }
                }));
            }
        }
    }

    private void desk(String email, String password) throws Exception {
        client.signIn(email, password);
        Times.print("page of reports", Times.of(MEASURED, () -> client.get("/desk/reports")));
        Times.print("page of the queue beside it", Times.of(MEASURED, () -> client.get("/desk/queue")));
    }
}
