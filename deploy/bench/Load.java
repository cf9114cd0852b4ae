import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Readers who reply: {@code Load ADDRESS}, the address being that of an article. */
final class Load {

    static final String NAME = "Load";

    private static final int ALONE = 500;
    private static final int CLIENTS = 8;
    private static final int REPLIES_A_CLIENT = 250;

    /** No reply repeats one of an earlier run. */
    private final long first = System.currentTimeMillis() * 1_000;

    private final AtomicLong sequence = new AtomicLong(first);
    private final URI article;

    private Load(URI article) {
        this.article = article;
    }

    public static void main(String[] arguments) throws Exception {
        new Load(URI.create(arguments[0])).replies();
    }

    private void replies() throws Exception {
        Times.print("reply taken, 1 client", Times.of(ALONE, replying()));
        long begun = System.nanoTime();
        double[] times = together();
        double seconds = (System.nanoTime() - begun) / 1e9;
        String clients = "reply taken, %d clients".formatted(CLIENTS);
        Times.print(clients, times);
        Times.print(clients + ", throughput", times.length / seconds, "replies/s");
        Times.print("replies taken by these clients", sequence.get() - first, "replies");
    }

    private Callable<String> replying() {
        var client = new Client(article.resolve("/").toString().replaceFirst("/$", ""));
        return () -> client.post(article.getPath(), Client.reply(NAME, sequence.incrementAndGet()), 303);
    }

    private double[] together() throws Exception {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<double[]>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(threads.submit(() -> Times.uncounted(REPLIES_A_CLIENT, replying())));
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
}
