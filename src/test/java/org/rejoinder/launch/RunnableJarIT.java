package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.account.factor.TotpCodes;
import org.rejoinder.browser.HalfwaySignIns;
import org.rejoinder.database.DsyncFilePath;
import org.rejoinder.database.Migrations;
import org.rejoinder.settings.Settings;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.FreePort;
import org.rejoinder.support.Http;
import org.rejoinder.support.RawConnection;
import org.rejoinder.support.RecordingHub;
import org.rejoinder.support.RunningJar;

class RunnableJarIT {

    private static final String ARTICLE = "/articles/is-north-korea-behind-wannacry";
    private static final String ADDRESS = "unforgettable.reader@example.org";

    /** One site that several tests look at. */
    private static final Map<String, String> SHARED = RunningJar.newSite();

    private static RunningJar shared;
    private static List<String> logOfTheStart;

    @BeforeAll
    static void start() {
        SHARED.put("rejoinder.site.url", "https://news.example.org");
        SHARED.put("rejoinder.rate.replies", "1/PT10M");
        SHARED.put("rejoinder.proxies", "127.0.0.2");
        shared = RunningJar.ready(SHARED);
        logOfTheStart = shared.log();
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @Test
    void an_acknowledged_reply_and_news_for_a_hub_survive_a_kill_and_no_address_is_in_the_database_or_the_log()
            throws Exception {
        Map<String, String> site = RunningJar.newSite();
        int hubPort = FreePort.next();
        site.put("rejoinder.websub.hub", RecordingHub.addressAt(hubPort));
        String receipt;
        List<String> log;
        Http desk;
        Map<String, String> form;
        HalfwaySignIns halfway;
        try (var jar = RunningJar.ready(site)) {
            halfway = new HalfwaySignIns(jar.address());
            assertEquals(0, rotate(site), "the key is changed while the site runs");
            jar.await("Every address is sealed with the present key");
            desk = new Http(jar.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
            form = formWith("rules", desk.get("/desk/settings"));
            var taken = new Http(jar.address())
                    .post(ARTICLE, Map.of("comment", "Will this survive?", "name", "Rita", "email", ADDRESS));
            assertEquals(303, taken.statusCode(), () -> String.join("\n", jar.log()));
            receipt = taken.headers().firstValue("Location").orElseThrow();
            jar.kill();
            log = new ArrayList<>(jar.log());
        }

        assertEquals(0, rotate(site), "and again while it is down");
        try (var hub = new RecordingHub(hubPort);
                var again = RunningJar.ready(site)) {
            assertWordsAreBack(desk, form);
            halfway.goOn();
            // What the sample articles changed before the kill; they change nothing now
            String feed = again.address() + "/tags/security/feed.atom";
            Eventually.within(
                    Duration.ofSeconds(60),
                    "the hub is told of " + feed,
                    () -> hub.told().contains(feed));
            new Http(again.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
            // Perhaps before it was ready
            Eventually.within(
                    Duration.ofSeconds(60),
                    "every address is sealed with the present key",
                    () -> again.log().stream().anyMatch(line -> line.contains("sealed with the present key;")));
            new Http(again.address()).signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
            var repeated = new Http(again.address())
                    .post(ARTICLE, Map.of("comment", "Will this survive?", "name", "Rita", "email", ADDRESS));
            assertEquals(
                    receipt,
                    repeated.headers().firstValue("Location").orElseThrow(),
                    "the same words by the same writer, from where they came from, are the same reply");
            var page = new Http(again.address()).get(receipt);
            assertEquals(200, page.statusCode());
            assertTrue(Http.page(page).text().contains("Will this survive?"));
            terminateWithAReplyInFlight(again, site);
            log.addAll(again.log());
        }

        Map<String, String> stranger = new LinkedHashMap<>(site);
        stranger.put("rejoinder.secret", "a secret that this site was never sealed with");
        try (var refused = RunningJar.started(stranger)) {
            assertEquals(1, refused.exitStatus());
            refused.await("Rejoinder cannot start: rejoinder.secret: got another one than this database was made with");
        }

        Path key = Path.of(site.get("rejoinder.home"), "rejoinder.key");
        Path elsewhere = Files.move(key, key.resolveSibling("rejoinder.key.elsewhere"));
        assertRefused(site, "put that file back from the backup");
        assertTrue(Files.notExists(key), "another one would open nothing");
        Files.move(elsewhere, key);

        List<String> secrets = new ArrayList<>(List.of(ADDRESS, RunningJar.ADMINISTRATOR, RunningJar.PASSWORD));
        secrets.addAll(sampleAddresses());
        String dump = dump(site);
        String everything = dump + String.join("\n", log);
        assertTrue(dump.contains("Will this survive?"), "the dump must be one");
        assertTrue(dump.contains("Half of it"), "taken before the process ended");
        secrets.forEach(secret -> assertFalse(everything.contains(secret), secret));
        assertEquals("rwx------", permissions(Path.of(site.get("rejoinder.home"))));
        assertEquals("rw-------", permissions(key));
    }

    private static Map<String, String> formWith(String field, HttpResponse<String> page) {
        var form = new LinkedHashMap<String, String>();
        Http.page(page)
                .select("form:has(#" + field + ") [name]")
                .forEach(each -> form.put(each.attr("name"), each.val()));
        return form;
    }

    /** Who was signed in still is, and the page says that nothing was saved, with every word in its field. */
    private static void assertWordsAreBack(Http desk, Map<String, String> form) {
        form.put("rules", "Typed before the kill");
        var late = desk.post("/desk/settings", form);
        assertEquals(302, late.statusCode(), late::body);
        assertEquals(
                "/desk/settings",
                URI.create(late.headers().firstValue("Location").orElseThrow()).getPath());

        var back = desk.get("/desk/settings");
        assertEquals(200, back.statusCode(), () -> back.headers() + back.body());
        Document page = Http.page(back);

        assertEquals("Typed before the kill", page.getElementById("rules").val());
        assertTrue(page.text().contains("Nothing has been saved yet. What you typed is back in its fields."));
        assertNotEquals(
                "Typed before the kill",
                Http.page(desk.get("/desk/settings")).getElementById("rules").val());
    }

    private static void terminateWithAReplyInFlight(RunningJar jar, Map<String, String> site) throws Exception {
        String form = Http.encoded(Map.of("comment", "Half of it", "name", "Rita", "email", ADDRESS));
        try (var socket = new Socket("localhost", Integer.parseInt(site.get("rejoinder.port")))) {
            var out = socket.getOutputStream();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            out.write(("POST " + ARTICLE + " HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertTrue(in.readLine().startsWith("HTTP/1.1 100"), "the server is reading");

            jar.terminate();
            out.write(form.getBytes(StandardCharsets.US_ASCII));
            out.flush();

            List<String> head = in.lines()
                    .dropWhile(String::isEmpty)
                    .takeWhile(line -> !line.isEmpty())
                    .toList();
            assertTrue(head.get(0).startsWith("HTTP/1.1 303"), head.get(0));
            assertTrue(head.stream().anyMatch(line -> line.startsWith("Location: /receipts/")), () -> head.toString());
            assertEquals(143, jar.exitStatus());
            assertTrue(
                    jar.log().stream().noneMatch(line -> line.contains("Payara") || line.contains("GlassFish")),
                    () -> String.join("\n", jar.log()));
        }
    }

    @Test
    void more_replies_than_the_rate_from_one_network_wait_with_their_words_whatever_the_client_says_it_is()
            throws Exception {
        var http = new Http(shared.address());
        String form = "application/x-www-form-urlencoded";
        String first = Http.encoded(Map.of("comment", "The first", "name", "Rita", "email", ADDRESS));
        assertEquals(303, http.post(ARTICLE, form, first).statusCode());

        Map<String, String> typed = Map.of("comment", "The second", "name", "Rita", "email", ADDRESS, "website", "");
        for (String header : List.of("X-Forwarded-For", "Forwarded")) {
            String claim = header.equals("Forwarded") ? "for=203.0.113.9" : "203.0.113.9";
            var refused = http.post(ARTICLE, form, Http.encoded(typed), header, claim);
            assertEquals(429, refused.statusCode());
            assertTrue(
                    Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()) > 0);
            typed.forEach((field, value) -> {
                var shown = Http.page(refused).getElementById(field);
                assertEquals(value, field.equals("comment") ? shown.wholeText() : shown.val());
            });
        }

        assertEquals(303, throughProxy(shared, "203.0.113.9", "ann@example.org"), "another network");
        assertEquals(429, throughProxy(shared, "203.0.113.200", "bob@example.org"), "the same /24");
        assertEquals(
                303,
                throughProxy(shared, "198.51.100.7", "ann@example.org"),
                "nobody is shut out by what others send with their address, or learns that it was used");
        assertEquals(303, throughProxy(shared, "192.0.2.1", "bob@example.org"));
    }

    @Test
    void who_guesses_a_password_has_to_wait_and_whose_it_is_has_not() throws Exception {
        String guess = Http.encoded(Map.of("email", RunningJar.ADMINISTRATOR, "password", "x"));
        for (int i = 0; i < 10; i++) {
            assertEquals(401, throughProxy(shared, "203.0.113.50", "/login", guess));
        }

        assertEquals(429, throughProxy(shared, "203.0.113.50", "/login", guess));
        String known = Http.encoded(Map.of("email", RunningJar.ADMINISTRATOR, "password", RunningJar.PASSWORD));
        assertEquals(303, throughProxy(shared, "192.0.2.77", "/login", known));
    }

    @Test
    void what_a_program_sends_again_under_its_name_counts_once() {
        String reply = "{\"comment\": \"%s\", \"name\": \"Pia\", \"email\": \"pia.program@example.org\"}";
        String taken = fromProgram("one", reply.formatted("Sent again by a program"));
        assertTrue(taken.startsWith("HTTP/1.1 202") && taken.contains("RateLimit: \"replies\";r=0"), taken);

        for (int again = 0; again < 3; again++) {
            String repeated = fromProgram("one", reply.formatted("Sent again by a program"));
            assertTrue(repeated.startsWith("HTTP/1.1 202"), repeated);
            assertEquals(bodyOf(taken), bodyOf(repeated));
        }

        String other = fromProgram("one", reply.formatted("Something else"));
        assertTrue(other.startsWith("HTTP/1.1 422 Unprocessable Content\r\n"), other);
        String next = fromProgram("two", reply.formatted("Something else"));
        assertTrue(next.startsWith("HTTP/1.1 429 Too Many Requests\r\n"), next);
    }

    private static String bodyOf(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }

    private static String fromProgram(String key, String reply) {
        try (var connection = new RawConnection(shared.address(), "127.0.0.2")) {
            return connection
                    .send(
                            ("POST /api/v1%s/replies HTTP/1.1|Host: localhost|X-Forwarded-For: 198.18.5.6|Idempotency-Key: %s|"
                                            + "Content-Type: application/json|Content-Length: %d|Connection: close||%s")
                                    .formatted(ARTICLE, key, reply.length(), reply))
                    .untilEnd();
        }
    }

    private static int throughProxy(RunningJar jar, String client, String email) throws IOException {
        String reply =
                Http.encoded(Map.of("comment", "From " + client + " by " + email, "name", "Rita", "email", email));
        return throughProxy(jar, client, ARTICLE, reply);
    }

    /** The status that a form gets which a proxy, one that the operator named, says came from this address. */
    private static int throughProxy(RunningJar jar, String client, String path, String body) throws IOException {
        int port = URI.create(jar.address()).getPort();
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName("127.0.0.2"), 0)) {
            socket.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "POST " + path + " HTTP/1.1",
                                    "Host: localhost",
                                    "X-Forwarded-For: " + client,
                                    "Content-Type: application/x-www-form-urlencoded",
                                    "Content-Length: " + body.length(),
                                    "Connection: close",
                                    "",
                                    body)
                            .getBytes(StandardCharsets.ISO_8859_1));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            return Integer.parseInt(in.readLine().split(" ")[1]);
        }
    }

    @Test
    void the_operator_sees_when_the_work_in_the_background_was_last_done() {
        String metrics = new Http(shared.address()).get("/metrics").body();

        for (String name : List.of("last_success_seconds", "last_duration_seconds", "failures")) {
            assertTrue(
                    metrics.lines()
                            .anyMatch(line -> line.startsWith("background_job_" + name + "{")
                                    && line.contains("task=\"publication of due articles\"")),
                    metrics);
        }
    }

    @Test
    void the_log_of_a_start_is_quiet_and_ends_with_one_line() {
        int last = logOfTheStart.size() - 1;

        assertEquals("Rejoinder is ready at https://news.example.org", logOfTheStart.get(last));
        assertTrue(last <= 1, logOfTheStart.toString());
        // A new site has it made while it starts
        logOfTheStart
                .subList(0, last)
                .forEach(line -> assertTrue(line.contains("The search index of readers is made anew"), line));
    }

    @Test
    void a_start_answers_nobody_too_early_and_without_an_account_its_log_has_a_link_that_makes_one_once()
            throws Exception {
        Map<String, String> site = RunningJar.newSite();
        site.remove("rejoinder.admin.email");
        site.remove("rejoinder.admin.password");
        try (var jar = RunningJar.started(site)) {
            assertEquals(200, firstAnswer(new Http(jar.address())), "nobody is told that there is no such page");
            String line = jar.await("/setup/");
            jar.await("Rejoinder is ready at ");
            String link = line.substring(line.indexOf("/setup/"));
            var http = new Http(jar.address());

            assertEquals(404, http.get("/setup/guessed").statusCode());
            assertEquals(200, http.get(link).statusCode());
            var mistaken = http.post(link, Map.of("name", "Ada", "email", "no address", "password", "x"));
            assertEquals(422, mistaken.statusCode());
            assertEquals(
                    "no address", Http.page(mistaken).getElementById("email").val());

            var made =
                    http.post(link, Map.of("name", "Ada", "email", "ada@example.org", "password", RunningJar.PASSWORD));
            assertEquals(303, made.statusCode(), () -> String.join("\n", jar.log()));
            assertEquals(200, http.get("/desk/people").statusCode());
            assertEquals(404, http.get(link).statusCode());
            var statistics = Http.page(http.get("/desk/statistics"));
            assertEquals(
                    2,
                    statistics
                            .select(".plot p:contains(No decisions in this period.)")
                            .size(),
                    statistics::text);

            assertEquals("1: There is no link: nobody signs in with this address", reset(site, "n.n@example.org"));
            String printed = reset(site, "Ada@example.org");
            assertTrue(printed.startsWith("0: " + jar.address() + "/password/"), printed);
            String path = printed.substring(printed.indexOf("/password/"));
            assertEquals(
                    303,
                    new Http(jar.address())
                            .post(path, Map.of("fresh", "what Ada likes now"))
                            .statusCode());
            assertEquals(302, http.get("/desk/people").statusCode());
            Http ada = new Http(jar.address()).signedIn("ada@example.org", "what Ada likes now");
            turnOnApp(ada);
            assertEquals(200, password(jar).statusCode(), "a code is asked for");
            assertTrue(reset(site, "ada@example.org", "--factors").startsWith("0: "));
            assertEquals(303, password(jar).statusCode(), "the password is enough");
            try (var files = Files.list(Path.of(site.get("rejoinder.home")))) {
                assertEquals(
                        List.of(),
                        files.filter(file -> file.getFileName().toString().startsWith("reset"))
                                .toList());
            }
        }
    }

    private static void turnOnApp(Http person) {
        var setup = Http.page(person.get("/desk/factors/app"));
        String code = TotpCodes.codeOf(setup.select("code.key").text(), 0);
        String sealed = setup.select("input[name=setup]").val();
        assertEquals(
                200,
                person.post("/desk/factors/app", Map.of("setup", sealed, "code", code))
                        .statusCode());
    }

    private static HttpResponse<String> password(RunningJar jar) {
        return new Http(jar.address())
                .post("/login", Map.of("email", "ada@example.org", "password", "what Ada likes now"));
    }

    /** The exit status of {@code account reset}, and what it says. */
    private static String reset(Map<String, String> site, String email, String... options) throws Exception {
        var command = new ArrayList<>(List.of("java", "-XX:TieredStopAtLevel=1"));
        site.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", "target/rejoinder.jar", "account", "reset", email));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ": " + said.strip();
    }

    private static int firstAnswer(Http reader) {
        var status = new AtomicInteger();
        Eventually.within(Duration.ofSeconds(120), "an answer", () -> {
            try {
                status.set(reader.get("/").statusCode());
            } catch (UncheckedIOException refused) {
                return false;
            }
            return true;
        });
        return status.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"per%20cent", "wow!"})
    void a_path_that_the_server_cannot_read_stops_the_start_with_one_line(String folder) throws Exception {
        Path jar = Path.of("target", folder, "rejoinder.jar");
        Files.createDirectories(jar.getParent());
        Files.deleteIfExists(jar);
        Files.createLink(jar, Path.of("target", "rejoinder.jar"));

        Process refused = new ProcessBuilder("java", "-jar", jar.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = refused.inputReader().lines().toList();

        assertEquals(1, refused.waitFor());
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).startsWith("Rejoinder cannot start: it lies at \""), said::toString);
    }

    @Test
    void a_setting_that_cannot_be_used_stops_the_start_with_one_line() {
        Map<String, String> site = RunningJar.newSite();
        site.put("rejoinder.sample", "maybe");

        assertRefused(site, "rejoinder.sample: got \"maybe\"; takes true or false");
    }

    @Test
    void a_home_that_is_in_use_or_is_no_directory_stops_the_start_with_one_line() throws Exception {
        Map<String, String> second = RunningJar.newSite();
        second.put("rejoinder.home", SHARED.get("rejoinder.home"));
        assertRefused(second, "rejoinder.home: got");

        Map<String, String> third = RunningJar.newSite();
        third.put("rejoinder.port", SHARED.get("rejoinder.port"));
        assertRefused(third, "takes a port that is free");
        assertEquals(200, new Http(shared.address()).get("/").statusCode());

        Map<String, String> site = RunningJar.newSite();
        site.put("rejoinder.home", "/proc/rejoinder");
        assertRefused(site, "rejoinder.home: got \"/proc/rejoinder\"; takes a directory that can be written to");

        Path file = Files.createTempFile(Path.of("target"), "no-directory", "");
        site.put("rejoinder.home", file.toString());
        assertRefused(site, "rejoinder.home: got");
    }

    @Test
    void a_database_of_a_newer_version_or_that_cannot_be_reached_stops_the_start_with_one_line() throws Exception {
        Map<String, String> site = RunningJar.newSite();
        var database =
                Settings.read(name -> Optional.ofNullable(site.get(name))).database();
        new Migrations(database).run();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into \"flyway_schema_history\" select 9999, '9999', 'later', \"type\", 'V9999__later.sql', 0,"
                            + " \"installed_by\", \"installed_on\", 0, true from \"flyway_schema_history\" where \"version\" = '1'");
        }
        assertRefused(site, "version 9999, which is newer than this Rejoinder");

        Path nobodyMade = Path.of("target", "home-that-nobody-made", "data").toAbsolutePath();
        site.put("rejoinder.home", nobodyMade.toString());
        site.put("rejoinder.secret", "a secret that is long enough to be one of a site");
        site.put("rejoinder.database.url", "jdbc:postgresql://localhost:1/nowhere");
        assertRefused(site, "the database (PostgreSQL) cannot be used");
        assertTrue(Files.notExists(nobodyMade.getParent()));

        site.put("rejoinder.admin.email", "a..b@example.org");
        assertRefused(site, "rejoinder.admin.email: got");
    }

    private static void assertRefused(Map<String, String> site, String words) {
        try (var jar = RunningJar.started(site)) {
            assertEquals(1, jar.exitStatus());
            assertEquals(1, jar.log().size(), String.join("\n", jar.log()));
            assertTrue(jar.log().get(0).contains(words), jar.log().get(0));
        }
    }

    /** The whole database of a site that is not running, as H2 writes it down. */
    static String dump(Map<String, String> site) throws SQLException {
        var database =
                Settings.read(name -> Optional.ofNullable(site.get(name))).database();
        DsyncFilePath.register();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var lines = connection.createStatement().executeQuery("script")) {
            var script = new StringBuilder();
            while (lines.next()) {
                script.append(lines.getString(1)).append('\n');
            }
            return script.toString();
        }
    }

    private static List<String> sampleAddresses() throws Exception {
        String sample = Files.readString(Path.of("src/main/resources/org/rejoinder/site/sample/sample.json"));
        List<String> found = Pattern.compile("\"email\": \"([^\"]+)\"")
                .matcher(sample)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toList());
        assertTrue(found.size() > 15, "the sample has addresses");
        return found;
    }

    private static int rotate(Map<String, String> site) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Drejoinder.home=" + site.get("rejoinder.home"),
                        "-jar",
                        "target/rejoinder.jar",
                        "rotate")
                .inheritIO()
                .start()
                .waitFor();
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
