import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program of {@code api.sh}, with a key of its own and a receiver of webhooks: {@code Api SITE EMAIL PASSWORD} on a site whose
 * queue {@link Fill} has filled.
 */
final class Api {

    private static final int MEASURED = 300;

    /** Decisions until the server's code is compiled. */
    private static final int WARM_UP = 4_000;

    /** Between two decisions of a program that looks at what it decides. */
    private static final int PAUSE = 100;

    private static final Pattern KEY = Pattern.compile("rejoinder_[0-9A-Za-z]{59}");
    private static final Pattern ITEM =
            Pattern.compile("\"etag\":\"\\\\\"([^\"\\\\]+)\\\\\"\".*?[^\\\\]\"id\":(\\d+)", Pattern.DOTALL);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String site;
    private final Client desk;
    private final String key;

    Api(String site, String email, String password) throws IOException {
        this.site = site;
        desk = new Client(site);
        desk.signIn(email, password);
        String name = "Bench-" + System.nanoTime();
        Matcher made = KEY.matcher(desk.post(
                "/desk/keys/new", "name=" + name + "&days=30&scope=queue:read&scope=replies:decide", 200));
        key = made.find() ? made.group() : "";
    }

    public static void main(String[] arguments) throws Exception {
        var api = new Api(arguments[0], arguments[1], arguments[2]);
        api.decisions();
        api.events();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + ": " + answer.statusCode() + "\n" + answer.body());
        }
        return answer;
    }

    /** The numbers and tags of as many replies that are held, or some more. */
    List<String[]> held(int count) throws IOException, InterruptedException {
        List<String[]> shown = new ArrayList<>();
        String next = "/api/v1/queue?limit=100";
        while (shown.size() < count) {
            HttpResponse<String> page = send("GET", next, "");
            Matcher item = ITEM.matcher(page.body());
            while (item.find()) {
                shown.add(new String[] {item.group(2), item.group(1)});
            }
            Matcher link = Pattern.compile("<([^>]+)>; rel=\"next\"")
                    .matcher(page.headers().firstValue("Link").orElse(""));
            if (!link.find()) {
                throw new IOException("too few: " + shown.size());
            }
            next = URI.create(link.group(1)).getPath() + "?" + URI.create(link.group(1)).getRawQuery();
        }
        return shown;
    }

    HttpResponse<String> publish(String[] reply) throws IOException, InterruptedException {
        return send(
                "POST",
                "/api/v1/queue/" + reply[0] + "/decision",
                "{\"decision\":\"publish\"}",
                "If-Match",
                "\"" + reply[1] + "\"");
    }

    /** Each as a program decides that has read the queue. */
    private void decisions() throws Exception {
        Iterator<String[]> each = held(WARM_UP + 2 * MEASURED).iterator();
        Callable<?> decision = () -> publish(each.next());
        Times.print("the first decisions by key", Times.uncounted(MEASURED, decision));
        Times.uncounted(WARM_UP - MEASURED, decision);
        Times.print("a decision by key", Times.uncounted(MEASURED, decision));
        double[] unhurried = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            Thread.sleep(PAUSE);
            unhurried[i] = Times.uncounted(1, decision)[0];
        }
        Times.print("a decision by key, ten a second", unhurried);
        Times.print("the queue by key, 100", Times.of(MEASURED, () -> send("GET", "/api/v1/queue?limit=100", "")));
    }

    /** All that is held is published at once, and each of these is told to somebody who looks at none of it. */
    private void events() throws Exception {
        var told = new AtomicInteger();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newCachedThreadPool());
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            told.incrementAndGet();
        });
        receiver.start();
        desk.post(
                "/desk/webhooks",
                Map.of("url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/", "event", "reply.published"),
                303);
        Times.print("the queue at the desk, before", look(10_000, () -> false));
        long begun = System.nanoTime();
        String batch = send(
                        "POST",
                        "/api/v1/queue/batches",
                        "{\"decision\":\"publish\",\"filter\":{\"until\":\"" + Instant.now() + "\"}}")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replace(site, "");
        double[] meanwhile = look(Long.MAX_VALUE, () -> isOver(batch) && isQuiet(told));
        Times.print("the queue at the desk, meanwhile", meanwhile);
        Times.print("from the batch to its last event", (System.nanoTime() - begun) / 1e9 - QUIET / 1e3, "s");
        Times.print("events delivered", told.get(), "events");
        receiver.stop(0);
    }

    private static final long QUIET = 3_000;
    private int counted;
    private long since;

    /** Nothing has come for a while. */
    private boolean isQuiet(AtomicInteger told) {
        if (told.get() != counted) {
            counted = told.get();
            since = System.currentTimeMillis();
        }
        return System.currentTimeMillis() - since > QUIET;
    }

    private boolean isOver(String batch) {
        try {
            return over || (over = send("GET", batch, "").body().contains("\"endedAt\":\""));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean over;

    private double[] look(long millis, BooleanSupplier ended) throws Exception {
        List<Double> times = new ArrayList<>();
        long begun = System.currentTimeMillis();
        while (System.currentTimeMillis() - begun < millis && !ended.getAsBoolean()) {
            times.add(Times.uncounted(1, () -> desk.get("/desk/queue"))[0]);
            Thread.sleep(100);
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
