package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.canary.Canary;

/** The shipped command, on the real site and on one that leaks. */
class CanaryIT {

    private static final Pattern EMAIL = Pattern.compile("email=([^&]+)");
    private static final Pattern NAME = Pattern.compile("(?:^|&)name=([^&]+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** What the leaky site does to the front page. */
    private UnaryOperator<String> leak = page -> page;

    /** What it does to receipts. */
    private UnaryOperator<String> receipt = page -> page;

    /** What it does to the pages of reports. */
    private UnaryOperator<String> report = page -> page;

    private String reporter = "";
    private String header = "none";
    private String seen = "";
    private HttpServer leaky;

    @BeforeEach
    void start() throws IOException {
        leaky = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        leaky.createContext("/", this::pass);
        leaky.start();
    }

    @AfterEach
    void stop() {
        leaky.stop(0);
    }

    @Test
    void on_the_real_site_the_command_looks_everywhere_and_finds_nothing() throws Exception {
        Path log = Files.createTempFile(Path.of("target"), "site-", ".log");
        Process canary = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/rejoinder.jar",
                        "canary",
                        SharedSite.address(),
                        log.toString())
                .redirectErrorStream(true)
                .start();

        String text = new String(canary.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, canary.waitFor(), text);
        for (String where : new String[] {
            "200 GET " + SharedSite.address() + SharedSite.ARTICLE,
            "200 GET " + SharedSite.address() + "/pages/privacy",
            "404 GET " + SharedSite.address() + "/nowhere",
            "200 GET " + SharedSite.address() + "/receipts/…",
            "405 DELETE /",
            "reported a reply",
            "200 GET " + SharedSite.address() + "/receipts/reports/…",
            "200 GET " + SharedSite.address() + "/transparency",
            "200 GET " + SharedSite.address() + "/transparency.csv",
            "asked /my-data",
            "asked /login",
            "read " + log
        }) {
            assertTrue(text.contains(where), () -> where + " is not in\n" + text);
        }
        assertTrue(text.contains("nothing came to light"), text);
        assertTrue(!text.contains("could not be withdrawn"), text);
    }

    @Test
    void a_hash_on_a_page_is_found() {
        leak = page -> page.replace("</main>", hash(seen) + "</main>");

        assertEquals(1, look(Optional.empty()));
        assertTrue(said().contains("LEAK GET " + address() + "/: address Canary."), said());
        assertTrue(said().contains("SHA-256"), said());
    }

    @Test
    void base64_in_a_header_an_address_in_the_log_and_an_oracle_are_found() throws Exception {
        Path log = Files.createTempFile(Path.of("target"), "leaky-", ".log");
        header = "base64";
        leak = page -> {
            append(log, "a reply by " + seen + "\n");
            return page;
        };

        assertEquals(1, look(Optional.of(log)));
        assertTrue(said().contains("(headers): address Canary."), said());
        assertTrue(said().contains("LEAK " + log + ": address Canary."), said());
        assertTrue(said().contains("ORACLE /my-data"), said());
    }

    @Test
    void drawings_that_tell_which_replies_came_with_one_address_are_found() {
        receipt = page -> page.replaceAll("<path d=\"[^\"]*\"", "<path d=\"M1 1h1v1h-1z\"")
                .replaceAll("avatar hue-.", "avatar hue-a");

        assertEquals(1, look(Optional.empty()));
        assertTrue(said().contains("DRAWING /receipts/"), said());
    }

    @Test
    void who_reported_a_reply_is_found_on_the_page_of_the_report() {
        report = page ->
                page.replace("</main>", reporter + "<svg class=\"avatar hue-a\"><path d=\"M1 1\"/></svg></main>");

        assertEquals(1, look(Optional.empty()));
        assertTrue(said().contains("/receipts/reports/…: name of a report Canary Watcher"), said());
        assertTrue(said().contains("DRAWING /receipts/reports/…"), said());
    }

    @Test
    void where_nothing_answers_it_says_so_in_a_line() {
        leaky.stop(0);

        assertEquals(2, look(Optional.empty()));
        assertEquals(1, said().lines().count(), said());
        assertTrue(said().startsWith("The canary cannot look: nothing answers at "), said());
    }

    private int look(Optional<Path> log) {
        return new Canary(URI.create(address()), log, new PrintStream(said, true, StandardCharsets.UTF_8)).run();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String address() {
        return "http://localhost:" + leaky.getAddress().getPort();
    }

    /** To the real site and back, but for what leaks. */
    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String form = new String(body, StandardCharsets.UTF_8);
        Matcher email = EMAIL.matcher(form);
        boolean known = !seen.isEmpty() && form.contains(seen.replace("@", "%40"));
        if (email.find() && form.contains("comment=")) {
            seen = URLDecoder.decode(email.group(1), StandardCharsets.UTF_8);
        }
        Matcher name = NAME.matcher(form);
        if (form.contains("goodFaith=") && name.find()) {
            reporter = URLDecoder.decode(name.group(1), StandardCharsets.UTF_8);
        }
        var request = HttpRequest.newBuilder(URI.create(SharedSite.address() + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String each : Set.of("Content-Type", "Sec-Fetch-Site")) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(each))
                    .ifPresent(value -> request.header(each, value));
        }
        answer(exchange, send(request.build()), known);
    }

    private void answer(HttpExchange exchange, HttpResponse<String> answer, boolean known) throws IOException {
        String page = exchange.getRequestURI().getPath().equals("/") && !seen.isEmpty()
                ? leak.apply(answer.body())
                : exchange.getRequestURI().getPath().startsWith("/receipts/reports/")
                        ? report.apply(answer.body())
                        : exchange.getRequestURI().getPath().startsWith("/receipts/")
                                ? receipt.apply(answer.body())
                                : answer.body();
        answer.headers()
                .firstValue("Location")
                .ifPresent(location -> exchange.getResponseHeaders().set("Location", location));
        if (header.equals("base64")) {
            exchange.getResponseHeaders()
                    .set(
                            "X-Writer",
                            Base64.getEncoder().encodeToString(("who:" + seen).getBytes(StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().set("X-Known", String.valueOf(known));
        }
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void append(Path log, String line) {
        try {
            Files.writeString(log, Files.readString(log) + line);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
