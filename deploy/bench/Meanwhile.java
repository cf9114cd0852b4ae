import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * What readers and those who reply wait for before and while a command runs: {@code Meanwhile SITE RATE SECONDS COMMAND...}.
 * They come at a fixed rate, however long the others wait; every tenth asks for a page that has to be made, every twentieth
 * replies.
 */
final class Meanwhile {

    private static final String ARTICLE = "/articles/bench-0";
    private static final int TURN = 20;

    private final Client client;
    private final int rate;
    private int turn;

    private Meanwhile(String site, int rate) {
        this.client = new Client(site);
        this.rate = rate;
    }

    public static void main(String[] arguments) throws Exception {
        var meanwhile = new Meanwhile(arguments[0], Integer.parseInt(arguments[1]));
        long seconds = Long.parseLong(arguments[2]);
        meanwhile.run("warm-up", seconds, () -> false);
        meanwhile.run("before", seconds, () -> false);
        long begun = System.nanoTime();
        Process command = new ProcessBuilder(Arrays.asList(arguments).subList(3, arguments.length))
                .inheritIO()
                .start();
        meanwhile.run("meanwhile", Integer.MAX_VALUE, () -> !command.isAlive());
        Times.print("the command took", (System.nanoTime() - begun) / 1e9, "s");
        if (command.waitFor() != 0) {
            throw new IOException("the command failed");
        }
    }

    private void run(String when, long seconds, BooleanSupplier ended) throws IOException {
        List<CompletableFuture<Double>> ready = new ArrayList<>();
        List<CompletableFuture<Double>> made = new ArrayList<>();
        List<CompletableFuture<Double>> replies = new ArrayList<>();
        long begun = System.nanoTime();
        for (long i = 0; i < rate * seconds && !ended.getAsBoolean(); i++) {
            long came = begun + TimeUnit.SECONDS.toNanos(1) * i / rate;
            for (long wait; (wait = came - System.nanoTime()) > 0; ) {
                LockSupport.parkNanos(wait);
            }
            turn++;
            CompletableFuture<?> answer;
            List<CompletableFuture<Double>> kind;
            if (turn % TURN == 0) {
                kind = replies;
                answer = client.postLater(ARTICLE, Client.reply("Meanwhile", System.nanoTime()), 303);
            } else if (turn % TURN == TURN / 2 || turn % TURN == 1) {
                kind = made;
                answer = client.readLater("/?before=%d".formatted(turn));
            } else {
                kind = ready;
                answer = client.readLater(ARTICLE);
            }
            kind.add(answer.thenApply(unused -> (System.nanoTime() - came) / 1e6));
        }
        print("ready pages, " + when, ready);
        print("pages that are made, " + when, made);
        print("replies taken, " + when, replies);
    }

    private static void print(String what, List<CompletableFuture<Double>> times) throws IOException {
        var all = new double[times.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = Client.done(times.get(i));
        }
        Times.print(what, all, 50, 95, 99);
    }
}
