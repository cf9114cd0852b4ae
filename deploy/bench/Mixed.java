import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The program of {@code previous.sh}: {@code Mixed OLD NEW ARTICLE EMAIL PASSWORD} replies at a node of the version before and at one of
 * this, decides at each what came in at either, looks whether the other shows it at once, and opens what people open at both. Prints what
 * failed.
 */
final class Mixed {

    private static final int REPLIES = 60;
    private static final int DECISIONS = 90;

    private static final List<String> PAGES = List.of(
            "/", "/feed.atom", "/feed.rss", "/feed.json", "/replies.atom", "/archive", "/search?q=ransom", "/pages/about", "/my-data");

    private static final List<String> DESK = List.of(
            "/desk",
            "/desk/queue",
            "/desk/queue/plain",
            "/desk/articles",
            "/desk/media",
            "/desk/pages",
            "/desk/tags",
            "/desk/profile",
            "/desk/policy",
            "/desk/people",
            "/desk/log",
            "/desk/statistics",
            "/desk/settings",
            "/desk/reports",
            "/desk/exchange",
            "/desk/keys",
            "/desk/webhooks");

    private final List<String> failures = new ArrayList<>();
    private int tried;

    public static void main(String[] arguments) throws Exception {
        new Mixed().run(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4]);
    }

    private void run(String before, String now, String article, String email, String password) throws Exception {
        List<String> sites = List.of(before, now);
        List<Client> readers = sites.stream().map(Client::new).toList();
        long number = System.currentTimeMillis();
        for (int i = 0; i < 2 * REPLIES; i++) {
            Client node = readers.get(i % 2);
            String name = "Mixed-" + (number + i);
            long writer = number + i;
            attempt(sites.get(i % 2), "reply", () -> node.post(article, Client.reply(name, writer), 303));
        }
        List<Api> keys = new ArrayList<>();
        for (String site : sites) {
            keys.add(new Api(site, email, password));
        }
        Iterator<String[]> held = keys.get(0).held(DECISIONS).iterator();
        int old = 0;
        for (int i = 0; i < DECISIONS; i++) {
            String[] reply = held.next();
            int here = i % 2;
            Client there = readers.get(1 - here);
            attempt(sites.get(1 - here), "page before", () -> there.get("/replies.atom"));
            if (attempt(sites.get(here), "decision", () -> keys.get(here).publish(reply))
                    && !there.get("/replies.atom").contains("/replies/" + reply[0])) {
                old++;
            }
        }
        for (int i = 0; i < 2; i++) {
            Client reader = readers.get(i);
            for (String page : PAGES) {
                attempt(sites.get(i), page, () -> reader.get(page));
            }
            var desk = new Client(sites.get(i));
            desk.signIn(email, password);
            for (String page : DESK) {
                attempt(sites.get(i), page, () -> desk.get(page));
            }
        }
        Times.print("done at a node of either version", tried, "requests");
        Times.print("of these failed", failures.size(), "requests");
        Times.print("pages that were old after the answer", old, "of " + DECISIONS);
        failures.forEach(failure -> System.out.println("  " + failure));
    }

    private boolean attempt(String site, String what, Callable<?> request) throws Exception {
        tried++;
        try {
            request.call();
            return true;
        } catch (IOException e) {
            failures.add(site + ", " + what + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return false;
        }
    }
}
