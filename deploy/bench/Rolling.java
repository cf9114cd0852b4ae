import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Readers and those who reply, at a fixed rate, for as long as a file is there: {@code Rolling SITE ARTICLE FILE ACKNOWLEDGED}. Prints
 * how many were not answered as they should be, and why; {@code Kills count} looks which acknowledged replies are there.
 */
final class Rolling {

    private static final int PAGES = 50;
    private static final int REPLIES = 5;
    private static final int PATIENCE = 30;

    private final Client client;
    private final String article;
    private final Path acknowledged;
    private final AtomicLong sequence = new AtomicLong(System.currentTimeMillis() * 1_000);
    private final Map<String, AtomicLong> failures = new ConcurrentHashMap<>();
    private final List<CompletableFuture<?>> answers = new ArrayList<>();

    private Rolling(String site, String article, Path acknowledged) {
        this.client = new Client(site);
        this.article = article;
        this.acknowledged = acknowledged;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var rolling = new Rolling(arguments[0], arguments[1], Path.of(arguments[3]));
        rolling.run(Path.of(arguments[2]));
    }

    private void run(Path running) {
        long begun = System.nanoTime();
        long pages = 0;
        long replies = 0;
        for (long i = 0; Files.exists(running); i++) {
            long came = begun + TimeUnit.SECONDS.toNanos(1) * i / (PAGES + REPLIES);
            for (long wait; (wait = came - System.nanoTime()) > 0; ) {
                LockSupport.parkNanos(wait);
            }
            if (i % (1 + PAGES / REPLIES) == 0) {
                replies++;
                answers.add(reply());
            } else {
                pages++;
                // Every other one is ready, and every other is made
                answers.add(counted("page", client.getLater(i % 2 == 0 ? article : article + "?reply-to=" + i)));
            }
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        Times.print("pages asked for", pages, "pages");
        Times.print("replies sent", replies, "replies");
        Times.print("errors", failures.values().stream().mapToLong(AtomicLong::get).sum(), "requests");
        failures.forEach((why, times) -> System.out.println("  " + times + " times: " + why));
    }

    private CompletableFuture<?> reply() {
        String name = "Rolling-" + sequence.incrementAndGet();
        return counted("reply", client.postLater(article, Client.reply(name, sequence.get()), 303)
                .thenAccept(answer -> note(name)));
    }

    private synchronized void note(String name) {
        try {
            Files.writeString(acknowledged, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private CompletableFuture<?> counted(String what, CompletableFuture<?> answer) {
        return answer.orTimeout(PATIENCE, TimeUnit.SECONDS).handle((done, failure) -> {
            if (failure != null) {
                Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                String why = what + ": " + (cause.getMessage() == null ? cause.toString() : cause.getMessage()).lines().findFirst().orElse("");
                failures.computeIfAbsent(why.replaceAll("\\d{4,}", "N"), each -> new AtomicLong()).incrementAndGet();
            }
            return done;
        });
    }
}
