import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Asks one site for pages or leaves replies there, and prints what it took. Usage: Load.java read|reply URL warm-up count clients */
public class Load {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] arguments) throws Exception {
        boolean reads = arguments[0].equals("read");
        URI site = URI.create(arguments[1]);
        int clients = Integer.parseInt(arguments[4]);
        run(reads, site, Integer.parseInt(arguments[2]), clients);
        int count = Integer.parseInt(arguments[3]);

        long began = System.nanoTime();
        long[] nanos = run(reads, site, count, clients);
        double seconds = (System.nanoTime() - began) / 1e9;

        Arrays.sort(nanos);
        System.out.printf(
                "%s, %d client(s), %d requests: p50 %.1f ms, p95 %.1f ms, %.0f a second%n",
                reads ? "article page" : "reply taken",
                clients,
                count,
                nanos[count / 2] / 1e6,
                nanos[count * 95 / 100] / 1e6,
                count / seconds);
    }

    private static long[] run(boolean reads, URI site, int count, int clients) throws Exception {
        var nanos = new long[count];
        var threads = Executors.newFixedThreadPool(clients);
        var work = IntStream.range(0, count).mapToObj(i -> (Callable<Void>) () -> {
            HttpRequest request = reads ? HttpRequest.newBuilder(site).build() : reply(site);
            long began = System.nanoTime();
            int status = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
            nanos[i] = System.nanoTime() - began;
            if (status != (reads ? 200 : 303)) {
                throw new IllegalStateException("status " + status);
            }
            return null;
        });
        for (var done : threads.invokeAll(work.toList())) {
            done.get();
        }
        threads.shutdown();
        return nanos;
    }

    private static HttpRequest reply(URI site) {
        String unique = UUID.randomUUID().toString();
        String comment = "A considered reply, number " + unique + ", long enough to be like others. ".repeat(6);
        String form = "comment=" + URLEncoder.encode(comment, StandardCharsets.UTF_8) + "&name=Rita+Reader&email=" + unique
                + "%40example.org";
        return HttpRequest.newBuilder(site)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }
}
