import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moderator of {@code desk.sh}: {@code Desk counts URL} and {@code Desk measure ADDRESS EMAIL PASSWORD}. */
final class Desk {

    private static final int MEASURED = 300;

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "counts" -> {
                try (Connection database = DriverManager.getConnection(arguments[1], "rejoinder", "")) {
                    counts(database);
                }
            }
            case "measure" -> new Desk(new Client(arguments[1])).measure(arguments[2], arguments[3]);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private final Client client;

    private Desk(Client client) {
        this.client = client;
    }

    /** What stands on the tabs, asked for as the site asks. */
    private static void counts(Connection database) throws Exception {
        try (PreparedStatement statement =
                database.prepareStatement("select state, sum(replies) from reply_count group by state")) {
            Times.print("tab counts, database", Times.of(MEASURED, () -> {
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getLong(2);
                    }
                    return rows;
                }
            }));
        }
    }

    private void measure(String email, String password) throws Exception {
        client.signIn(email, password);
        indexed();
        Times.of(MEASURED, () -> client.get("/desk/queue")); // a server that has just started is slow for everybody
        Times.print("first page of the queue", Times.of(MEASURED, () -> client.get("/desk/queue")));
        Times.print("first page, most suspect first", Times.of(MEASURED, () -> client.get("/desk/queue?order=suspect")));
        Times.print("first page, by article", Times.of(MEASURED, () -> client.get("/desk/queue?order=article")));
        Times.print("first page, one article", Times.of(MEASURED, () -> client.get("/desk/queue?article=" + Fill.BUSY_ARTICLE)));
        Times.print("first page, one signal", Times.of(MEASURED, () -> client.get("/desk/queue?signal=links")));
        for (int depth : new int[] {10, 50, 99}) {
            String page = "/desk/queue?after=" + at(depth);
            Times.print("next page, at %d %%".formatted(depth), Times.of(MEASURED, () -> client.get(page)));
        }
        Times.print("published, newest first", Times.of(MEASURED, () -> client.get("/desk/queue?state=published")));
        Times.print("the next reply, without scripts", Times.of(MEASURED, () -> client.get("/desk/queue/plain")));
        decisions();
        search();
        Times.print("statistics of 30 days", Times.of(20, () -> client.get("/desk/statistics")));
        batch();
    }

    /** The number of the reply so far down, in hundredths of the queue. */
    private long at(int depth) {
        return Fill.FIRST + replies() / 100L * depth / 10 * 10 + 3;
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
            return number("Held <span class=\"number\">(\\d+)", client.get("/desk/queue"), -1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The index of a database that nobody has searched before is made in the background. */
    private void indexed() throws Exception {
        long begun = System.nanoTime();
        while (client.get("/desk/queue?q=" + Fill.word(500)).contains("is being built")) {
            Thread.sleep(1_000);
        }
        Times.print("search index made, after the start", (System.nanoTime() - begun) / 1e9, "s");
    }

    /** Each with the page of the next reply, which whoever decides waits for, too. */
    private void decisions() throws Exception {
        Times.print("a decision and the next reply", Times.of(MEASURED, new Callable<String>() {

            private String page = client.get("/desk/queue/plain");

            @Override
            public String call() throws Exception {
                Map<String, String> form = new LinkedHashMap<>();
                form.put("reply", String.valueOf(number("name=\"reply\" value=\"(\\d+)\"", page, -1)));
                form.put("revision", "1");
                form.put("name", "Somebody");
                form.put("act", "publish");
                page = client.post("/desk/queue/plain", form, 200);
                return page;
            }
        }));
    }

    private void search() throws Exception {
        var words = new Random(2);
        Times.print("search, a common word", Times.of(MEASURED, () -> client.get("/desk/queue?q=" + Fill.word(1 + words.nextInt(20)))));
        Times.print("search, any word", Times.of(MEASURED, () -> client.get("/desk/queue?q=" + Fill.word(words.nextInt(Fill.WORDS)))));
        Times.print(
                "search, two words",
                Times.of(MEASURED, () -> client.get("/desk/queue?q=" + Fill.word(words.nextInt(300)) + "+" + Fill.word(words.nextInt(300)))));
    }

    /** Through the buttons "Select all matching replies, on every page" and "Mark selected as spam". */
    private void batch() throws Exception {
        String address = "/desk/queue?article=" + Fill.BUSY_ARTICLE;
        String page = client.get(address);
        long before = held();
        long begun = System.nanoTime();
        page = press(page, address, "countAll", "counted");
        Times.print("counting all of an article", (System.nanoTime() - begun) / 1e6, "ms");
        begun = System.nanoTime();
        press(page, address, "spamAll", "said count page");
        while (client.get(address).contains("class=\"card\"")) {
            Thread.sleep(250);
        }
        Times.print("time until its end was seen", (System.nanoTime() - begun) / 1e9, "s");
        Times.print("a batch", before - held(), "replies");
    }

    private String viewState = "";

    private String press(String page, String address, String button, String update)
            throws IOException {
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
        return client.post(address, form, 200);
    }

    private static long number(String pattern, String page, long otherwise) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
    }
}
