import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Readers who reply to a site until it is killed: {@code Kills load ARTICLE FILE} notes which replies were acknowledged; {@code Kills
 * count URL FILE} looks which of them are there.
 */
final class Kills {

    private static final int CLIENTS = 8;

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[2]);
        if (arguments[0].equals("load")) {
            load(URI.create(arguments[1]), file);
        } else {
            count(arguments[1], file);
        }
    }

    private static void load(URI article, Path file) throws InterruptedException {
        var sequence = new AtomicLong(System.currentTimeMillis() * 1_000);
        var threads = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            threads.submit(() -> reply(article, file, sequence));
        }
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
    }

    /** Until the site is gone. */
    private static void reply(URI article, Path file, AtomicLong sequence) {
        var client = new Client(article.resolve("/").toString().replaceFirst("/$", ""));
        try {
            while (true) {
                long number = sequence.incrementAndGet();
                String name = "Kill-" + number;
                client.post(article.getPath(), Client.reply(name, number), 303);
                synchronized (Kills.class) {
                    Files.writeString(file, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            }
        } catch (IOException killed) {
            // What was under way is not acknowledged
        }
    }

    private static void count(String url, Path file) throws Exception {
        List<String> acknowledged = Files.readAllLines(file);
        long lost = 0;
        long twice = 0;
        try (Connection database = DriverManager.getConnection(url, "rejoinder", "");
                var asked = database.prepareStatement("select count(*) from reply where name = ?")) {
            for (String name : acknowledged) {
                asked.setString(1, name);
                try (ResultSet row = asked.executeQuery()) {
                    row.next();
                    lost += row.getLong(1) == 0 ? 1 : 0;
                    twice += row.getLong(1) > 1 ? 1 : 0;
                }
            }
        }
        Times.print("replies acknowledged", acknowledged.size(), "replies");
        Times.print("of these lost", lost, "replies");
        Times.print("of these there twice", twice, "replies");
    }
}
