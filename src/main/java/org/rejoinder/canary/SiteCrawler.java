package org.rejoinder.canary;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Goes wherever a stranger can go, and looks for what was planted. */
final class SiteCrawler {

    private static final int MOST = 2_000;
    private static final int EXCERPT = 40;

    /** Where a stranger would look, whether or not anything leads there. */
    private static final List<String> KNOWN = List.of(
            "/",
            "/?page=2",
            "/feed.atom",
            "/feed.rss",
            "/feed.json",
            "/replies.atom",
            "/featured.atom",
            "/sitemap.xml",
            "/robots.txt",
            "/favicon.ico",
            "/transparency",
            "/transparency.csv",
            "/transparency.json",
            "/archive",
            "/search",
            "/pages/about",
            "/pages/privacy",
            "/my-data",
            "/follow",
            "/openapi",
            "/api",
            "/api/v1",
            "/api/v1/articles",
            "/api/v1/replies",
            "/api/v1/replies/1",
            "/api/v1/writers",
            "/api/v1/search?q=canary",
            "/oembed",
            "/health/live",
            "/health/ready",
            "/metrics",
            "/login",
            "/login/forgotten",
            "/desk",
            "/desk/queue",
            "/desk/log/csv",
            "/desk/data",
            "/nowhere",
            "/receipts/guess",
            "/replies/1",
            "/replies/999999999",
            "/media/",
            "/unsubscribe/guess",
            "/decisions/guess",
            "/follow/guess",
            "/webmention",
            "/receipts/webmentions/guess",
            "/my-data/guess");

    private final AnonymousHttpClient anonymousHttpClient;
    private final PrintStream out;
    private final List<String> findings = new ArrayList<>();
    private List<CanaryValue> secrets;
    private int looked;

    SiteCrawler(AnonymousHttpClient anonymousHttpClient, PrintStream out) {
        this.anonymousHttpClient = anonymousHttpClient;
        this.out = out;
    }

    List<String> findings() {
        return findings;
    }

    int looked() {
        return looked;
    }

    /** From now on these are what it looks for. */
    void lookFor(List<CanaryValue> some) {
        secrets = some;
    }

    void everywhere() throws IOException {
        Deque<URI> waiting = new ArrayDeque<>();
        Set<URI> known = new HashSet<>();
        KNOWN.stream().map(anonymousHttpClient::address).filter(known::add).forEach(waiting::add);
        while (!waiting.isEmpty() && looked < MOST) {
            URI address = waiting.poll();
            AnonymousHttpClient.Answer answer = anonymousHttpClient.get(address);
            look("GET " + address, answer);
            List<URI> next = new ArrayList<>(LinkExtractor.in(answer.body(), address));
            if (!answer.location().isEmpty()) {
                next.addAll(LinkExtractor.in("<a href=\"" + answer.location() + "\">", address));
            }
            next.addAll(forPrograms(address));
            next.stream().filter(known::add).forEach(waiting::add);
        }
        if (!waiting.isEmpty()) {
            out.println("Stopped after " + MOST + " addresses; " + waiting.size() + " more were known.");
        }
        mistakes();
    }

    /** What programs get of an article, and of its replies. */
    private static List<URI> forPrograms(URI page) {
        return page.getPath().matches("/articles/[^/]+")
                ? List.of(
                        page.resolve("/api/v1" + page.getPath()), page.resolve("/api/v1" + page.getPath() + "/replies"))
                : List.of();
    }

    /** Answers to requests that make no sense. */
    private void mistakes() throws IOException {
        look("DELETE /", anonymousHttpClient.send("DELETE", anonymousHttpClient.address("/"), ""));
        look("POST /", anonymousHttpClient.send("POST", anonymousHttpClient.address("/"), "x"));
        look(
                "POST /login without a form",
                anonymousHttpClient.send("POST", anonymousHttpClient.address("/login"), "{}"));
        look(
                "POST /api/v1/articles/none/replies without a reply",
                anonymousHttpClient.send("POST", anonymousHttpClient.address("/api/v1/articles/none/replies"), "{"));
        look(
                "POST /my-data without a form",
                anonymousHttpClient.send("POST", anonymousHttpClient.address("/my-data"), "email"));
    }

    /** Pages that only the writer knows may show the name, and nothing else of it. */
    void at(URI address) throws IOException {
        look("GET " + address.resolve("/receipts/…"), anonymousHttpClient.get(address));
    }

    /** The page of a webmention says neither what was sent nor by whom, and shows no drawing. */
    void atMention(URI address) throws IOException {
        AnonymousHttpClient.Answer answer = anonymousHttpClient.get(address);
        look("GET " + address.resolve("/receipts/webmentions/…"), answer);
        if (!AvatarComparison.in(answer.body()).isEmpty()) {
            findings.add("DRAWING /receipts/webmentions/…: the page of a webmention shows one");
        }
    }

    /** The page of a report says nothing of who sent it, and shows no drawing that might. */
    void atReport(URI address) throws IOException {
        AnonymousHttpClient.Answer answer = anonymousHttpClient.get(address);
        look("GET " + address.resolve("/receipts/reports/…"), answer);
        if (!AvatarComparison.in(answer.body()).isEmpty()) {
            findings.add("DRAWING /receipts/reports/…: the page of a report shows one");
        }
    }

    /** Whoever asks about a planted address must get the answer that any other address gets. */
    void oracles(List<CanaryValue> addresses) throws IOException {
        for (CanaryValue address : addresses) {
            ask("/search?q=", address, typed -> get("/search?q=" + typed.replace("@", "%40")));
            ask("/api/v1/search?q=", address, typed -> get("/api/v1/search?q=" + typed.replace("@", "%40")));
            ask("/my-data", address, typed -> post("/my-data", Map.of("email", typed)));
            ask("/login/forgotten", address, typed -> post("/login/forgotten", Map.of("email", typed)));
        }
        CanaryValue first = addresses.get(0);
        ask(
                "/login",
                first,
                typed -> post("/login", Map.of("email", typed, "password", "not the password of anybody")));
    }

    /** Likewise whoever follows with it once more. */
    void oracleOfFollowers(CanaryValue address) {
        ask("/follow", address, typed -> post("/follow", Map.of("what", "ALL:", "how", "weekly", "email", typed)));
    }

    /**
     * A drawing must not say that two replies came with one address: whoever guesses the address of another would know it by
     * that. By chance two are alike once in a hundred thousand times.
     */
    void drawings(List<PlantedReplies.Reply> replies) throws IOException {
        Map<String, Set<CanaryValue>> drawn = new HashMap<>();
        for (PlantedReplies.Reply reply : replies) {
            AnonymousHttpClient.Answer receipt = anonymousHttpClient.get(reply.receipt());
            looked++;
            for (String drawing : AvatarComparison.in(receipt.body())) {
                if (!drawn.computeIfAbsent(drawing, unused -> new HashSet<>()).add(reply.address())) {
                    findings.add("DRAWING /receipts/…: two replies under " + reply.address()
                            + " have the same, though nobody has" + " shown whose either is");
                }
            }
        }
        out.println("compared " + drawn.size() + " drawings of replies, two of them under one address");
    }

    private AnonymousHttpClient.Answer get(String path) {
        try {
            return anonymousHttpClient.get(anonymousHttpClient.address(path));
        } catch (IOException e) {
            throw new CanaryAbortedException(e.getMessage());
        }
    }

    private AnonymousHttpClient.Answer post(String path, Map<String, String> form) {
        try {
            return anonymousHttpClient.post(anonymousHttpClient.address(path), form);
        } catch (IOException e) {
            throw new CanaryAbortedException(e.getMessage());
        }
    }

    private void ask(String where, CanaryValue address, Function<String, AnonymousHttpClient.Answer> question) {
        String unknown = "Nobody." + UUID.randomUUID() + "@" + UUID.randomUUID() + ".canary.invalid";
        String known = withoutQuestion(question.apply(address.value()), address.value());
        String other = withoutQuestion(question.apply(unknown), unknown);
        looked += 2;
        out.println("asked " + where + " about a planted address and about an unknown one");
        if (!known.equals(other)) {
            findings.add("ORACLE " + where + " answers otherwise about " + address
                    + " than about an address that nobody has used");
        }
    }

    /** A page may repeat what it was asked, and says what time it is. */
    private static String withoutQuestion(AnonymousHttpClient.Answer answer, String asked) {
        String all =
                answer.status() + "\n" + answer.headers().replaceAll("(?im)^(date|content-length|set-cookie):.*\n?", "")
                        + "\n" + answer.body();
        return withoutChallenge(all).replace(asked, "…").replace(asked.replace("@", "%40"), "…");
    }

    /** What passkeys are to sign, and the nonce of a script, are others each time that a page is sent, whoever asks for it. */
    private static String withoutChallenge(String page) {
        return page.replaceAll(" (?:data-options|nonce)=\"[^\"]*\"", "");
    }

    void look(String where, AnonymousHttpClient.Answer answer) {
        looked++;
        out.println(answer.status() + " " + where);
        look(where + " (headers)", answer.headers());
        look(where, answer.body());
    }

    void look(String where, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        for (CanaryValue canaryValue : secrets) {
            canaryValue
                    .in(text, small)
                    .ifPresent(seen -> findings.add("LEAK " + where + ": " + seen.what() + " (" + seen.form() + "): …"
                            + excerpt(text, seen.at()) + "…"));
        }
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - EXCERPT), Math.min(text.length(), at + 2 * EXCERPT))
                .replaceAll("\\s+", " ");
    }
}
