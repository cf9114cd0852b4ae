import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The readers of {@code reading.sh}: {@code Reading cold SITE NAME ADDRESS} times pages that nobody has asked for before,
 * with the address in which {@code %d} is another number each time; {@code Reading mix SITE EMAIL PASSWORD RATE SECONDS} is
 * a busy day.
 */
final class Reading {

    private static final int COLD = 200;
    private static final int PUBLICATION_MS = 1_000;

    private static final String ARTICLE = "/articles/bench-0";

    /** Of a hundred requests; the one that is missing is a reply. */
    private static final List<String> SHARES = shares(Map.of(ARTICLE, 60, "/", 25, "/feed.atom", 14));

    private static final Pattern NEXT = Pattern.compile("name=\"reply\" value=\"(\\d+)\"");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    private final String site;

    private Reading(String site) {
        this.site = site;
    }

    public static void main(String[] arguments) throws Exception {
        var reading = new Reading(arguments[1]);
        switch (arguments[0]) {
            case "cold" -> reading.cold(arguments[2], arguments[3]);
            case "mix" -> reading.mix(
                    arguments[2], arguments[3], Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private void cold(String name, String address) throws Exception {
        var client = new Client(site);
        long[] number = {System.currentTimeMillis()};
        Times.print(name, Times.of(COLD, () -> client.get(address.formatted(number[0]++))));
    }

    /**
     * Readers come at a fixed rate, however long the others wait, and each is timed from the moment at which they came; one of
     * a hundred replies. Each second somebody publishes a reply and looks for it on the page.
     */
    private void mix(String email, String password, int rate, int seconds) throws Exception {
        var client = new Client(site);
        run(client, rate, Math.max(5, seconds / 3));
        try (var moderator = new Moderator(email, password)) {
            Times.print("mix of %d a second, 1 %% replies".formatted(rate), run(client, rate, seconds), 50, 95, 99);
            moderator.print();
        }
    }

    private double[] run(Client client, int rate, int seconds) throws IOException {
        long begun = System.nanoTime();
        List<CompletableFuture<Double>> times = new ArrayList<>();
        for (int i = 0; i < rate * seconds; i++) {
            long came = begun + TimeUnit.SECONDS.toNanos(1) * i / rate;
            for (long wait; (wait = came - System.nanoTime()) > 0; ) {
                LockSupport.parkNanos(wait);
            }
            times.add(request(client, i).thenApply(unused -> (System.nanoTime() - came) / 1e6));
        }
        var all = new double[times.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = Client.done(times.get(i));
        }
        return all;
    }

    private static CompletableFuture<?> request(Client client, int i) {
        int place = i % (SHARES.size() + 1);
        return place == SHARES.size()
                ? client.postLater(ARTICLE, Client.reply("Mix", System.nanoTime()), 303)
                : client.readLater(SHARES.get(place));
    }

    /** In turn, so that none comes all at once. */
    private static List<String> shares(Map<String, Integer> counts) {
        Map<String, Integer> left = new LinkedHashMap<>(counts);
        List<String> all = new ArrayList<>();
        while (left.values().stream().anyMatch(count -> count > 0)) {
            left.replaceAll((address, count) -> {
                if (count > 0) {
                    all.add(address);
                }
                return count - 1;
            });
        }
        return all;
    }

    /** Publishes what waits longest, once a second. */
    private final class Moderator implements AutoCloseable {

        private final Client client = new Client(site);
        private final List<Double> decided = new ArrayList<>();
        private final List<Double> seen = new ArrayList<>();
        private final Thread work;
        private volatile boolean goesOn = true;
        private volatile Exception fault;

        Moderator(String email, String password) throws IOException {
            client.signIn(email, password);
            work = new Thread(() -> {
                try {
                    publish();
                } catch (IOException | InterruptedException e) {
                    fault = e;
                }
            });
            work.start();
        }

        private void publish() throws IOException, InterruptedException {
            String page = client.get("/desk/queue/plain");
            for (Matcher next; goesOn && (next = NEXT.matcher(page)).find(); ) {
                Matcher revision = REVISION.matcher(page);
                if (!revision.find()) {
                    throw new IOException("no revision on " + page);
                }
                String reply = next.group(1);
                long begun = System.nanoTime();
                page = client.post(
                        "/desk/queue/plain",
                        Map.of("reply", reply, "revision", revision.group(1), "name", "Mix", "act", "publish"),
                        200);
                long told = System.nanoTime();
                decided.add((told - begun) / 1e6);
                for (int pageNumber = 1; !shows(pageNumber, reply); pageNumber++) {
                    if (pageNumber > 10) {
                        throw new IOException("reply " + reply + " was published and is not there");
                    }
                }
                seen.add((System.nanoTime() - told) / 1e6);
                Thread.sleep(PUBLICATION_MS);
            }
        }

        private boolean shows(int page, String reply) throws IOException {
            return client.get(page == 1 ? ARTICLE : ARTICLE + "?replies=" + page).contains("id=\"reply-" + reply + '"');
        }

        void print() throws Exception {
            goesOn = false;
            work.join();
            if (fault != null) {
                throw fault;
            }
            Times.print("a publication in the mix", array(decided));
            Times.print("from its answer to the page that shows it", array(seen), 50, 100);
        }

        @Override
        public void close() {
            goesOn = false;
        }
    }

    private static double[] array(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
