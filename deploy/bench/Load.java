import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The clients of {@code bench.sh}: each sends its next request when it has read the whole answer to the last one, over a
 * connection that is kept. Prints one figure a line; any answer but the expected one ends the run.
 *
 * <p>{@code java Load.java fill|page|replies ADDRESS}, the address being that of an article.
 */
public final class Load {

    private static final int FILL = 50;
    private static final int WARM_UP = 200;
    private static final int MEASURED = 500;
    private static final int CLIENTS = 8;
    private static final int REPLIES_A_CLIENT = 250;

    /** What a reader may well write: some 600 characters with a quotation, emphasis, code and an address. */
    private static final String COMMENT =
            """
            > The ransom note was also written in Chinese.

            Number %d here. I would not read *too much* into that: whoever writes in four languages has either friends \
            or a dictionary, and `a < b` is no proof of anything. See https://example.org/notes/on-attribution for the \
            longer argument.

            What I miss in the article is the question of **who profits**. Under 70,000 dollars is little for so much \
            noise, and it was never clear that anybody could have got at the money without being seen to. A mistake \
            that got out of hand would look just like this.
            """;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong sequence = new AtomicLong();
    private final URI article;

    private Load(URI article) {
        this.article = article;
    }

    public static void main(String[] arguments) throws Exception {
        var load = new Load(URI.create(arguments[1]));
        switch (arguments[0]) {
            case "fill" -> load.fill();
            case "page" -> load.page();
            case "replies" -> load.replies();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private void fill() throws Exception {
        for (int i = 0; i < FILL; i++) {
            reply("Fill");
        }
    }

    private void page() throws Exception {
        String page = read();
        long replies = Pattern.compile("class=\"reply-body\"").matcher(page).results().count();
        print("article page, published replies", replies, "replies");
        print("article page, size", page.getBytes(StandardCharsets.UTF_8).length / 1024.0, "KiB");
        times(WARM_UP, this::read);
        percentiles("article page", times(MEASURED, this::read));
    }

    private void replies() throws Exception {
        times(WARM_UP, () -> reply("Load"));
        percentiles("reply taken, 1 client", times(MEASURED, () -> reply("Load")));
        long begun = System.nanoTime();
        double[] latencies = together(() -> times(REPLIES_A_CLIENT, () -> reply("Load")));
        double seconds = (System.nanoTime() - begun) / 1e9;
        String clients = "reply taken, %d clients".formatted(CLIENTS);
        percentiles(clients, latencies);
        print(clients + ", throughput", latencies.length / seconds, "replies/s");
        print("replies taken by these clients", sequence.get(), "replies");
    }

    private String read() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(article), 200);
    }

    /** Each by a new writer, so that none repeats another and each is as much work as a first one. */
    private String reply(String name) throws IOException, InterruptedException {
        long number = sequence.incrementAndGet();
        var form = Map.of(
                "comment", COMMENT.formatted(number),
                "name", name,
                "email", "%s.%d@example.org".formatted(name, number),
                "website", "https://example.org/",
                "reply-to", "");
        var request = HttpRequest.newBuilder(article)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", article.resolve("/").toString().replaceFirst("/$", ""))
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        return send(request, 303);
    }

    private String send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new IOException("expected %d, got %d\n%s".formatted(expected, response.statusCode(), response.body()));
        }
        return response.body();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** @return milliseconds */
    private static double[] times(int count, Callable<?> request) throws Exception {
        var latencies = new double[count];
        for (int i = 0; i < count; i++) {
            long begun = System.nanoTime();
            request.call();
            latencies[i] = (System.nanoTime() - begun) / 1e6;
        }
        return latencies;
    }

    private static double[] together(Callable<double[]> client) throws Exception {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<double[]>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(threads.submit(client));
            }
            double[] all = {};
            for (Future<double[]> each : running) {
                double[] some = each.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + some.length);
                System.arraycopy(some, 0, all, before, some.length);
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
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
