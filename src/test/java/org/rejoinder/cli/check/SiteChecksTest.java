package org.rejoinder.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.database.DatabaseConnection;
import org.rejoinder.database.Migrations;
import org.rejoinder.settings.ConfigSource;
import org.rejoinder.settings.Home;
import org.rejoinder.settings.Settings;
import org.rejoinder.support.FreePort;
import org.rejoinder.support.UnwillingMailServer;

class SiteChecksTest {

    @TempDir
    private Path folder;

    private final Map<String, String> given = new HashMap<>();
    private Path home;

    @BeforeEach
    void prepare() {
        home = folder.resolve("home");
        given.put("rejoinder.home", home.toString());
    }

    @Test
    void where_no_site_was_started_yet_nothing_is_made_and_nothing_keeps_it_from_starting() {
        List<CheckResult> results = run();

        assertFalse(Files.exists(home), "nothing is made");
        assertTrue(results.stream().noneMatch(result -> result.status() == CheckStatus.PROBLEM), results::toString);
        assertEquals(CheckStatus.WARNING, of("disk", results).status());
        assertEquals(
                "There is none yet; the first start makes it",
                of("database", results).words());
        assertTrue(of("mail", results).words().contains("mail waits in the outbox"));
        assertEquals("It does not run", of("site", results).words());
    }

    @Test
    void each_setting_that_cannot_be_used_is_named_in_a_line_of_its_own() {
        given.put("rejoinder.port", "eighty");
        given.put("rejoinder.session.idle", "8 hours");
        given.put("rejoinder.session.lifetime", "a week");
        given.put("rejoinder.secret", "short");
        given.put("rejoinder.secret.previous", "short");

        List<CheckResult> settings = run().stream()
                .filter(result -> result.name().equals("settings"))
                .toList();

        assertTrue(settings.stream().allMatch(result -> result.status() == CheckStatus.PROBLEM));
        assertEquals(
                List.of(
                        "rejoinder.port",
                        "rejoinder.secret",
                        "rejoinder.secret.previous",
                        "rejoinder.session.idle",
                        "rejoinder.session.lifetime"),
                settings.stream()
                        .map(result -> result.words().replaceFirst(":.*", ""))
                        .toList());
    }

    @Test
    void a_home_that_cannot_be_made_keeps_the_site_from_starting() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (String place : new String[] {file.toString(), file + "/home", "/proc/rejoinder/home"}) {
            given.put("rejoinder.home", place);

            CheckResult disk = of("disk", run());

            assertEquals(CheckStatus.PROBLEM, disk.status(), place);
            assertTrue(disk.words().startsWith(place), disk::words);
        }
    }

    @Test
    void beside_a_site_that_runs_elsewhere_it_is_said_where_was_asked_and_how_to_ask_another() throws IOException {
        int port = FreePort.next();
        given.put("rejoinder.port", String.valueOf(port));
        Files.createDirectories(home);
        new Home(home).open();

        String words = of("site", run()).words();

        assertTrue(words.contains("http://127.0.0.1:" + port + "/health/ready does not answer"), words);
        assertTrue(words.contains("-Drejoinder.port=PORT"), words);
    }

    @Test
    void a_setting_that_is_ignored_is_said() {
        given.put("rejoinder.prot", "80");

        assertTrue(of("settings", run()).words().contains("did you mean rejoinder.port"), () -> run().toString());
    }

    @Test
    void the_tables_are_of_this_version_or_of_an_earlier_or_a_later_one() throws Exception {
        Files.createDirectories(home);
        new Migrations(settings().database()).run();
        assertEquals(CheckStatus.OK, of("database", run()).status(), () -> run().toString());

        change("delete from \"flyway_schema_history\" where \"version\" = (select max(cast(\"version\" as int))"
                + " from \"flyway_schema_history\")");
        assertTrue(of("database", run()).words().contains("up to this version (1 steps)"), () -> run().toString());

        change("update \"flyway_schema_history\" set \"version\" = '9999' where \"installed_rank\" ="
                + " (select max(\"installed_rank\") from \"flyway_schema_history\")");
        assertEquals(CheckStatus.PROBLEM, of("database", run()).status(), () -> run().toString());
        assertTrue(of("database", run()).words().contains("newer than this Rejoinder"));
    }

    @Test
    void a_mail_server_that_takes_mail_refuses_it_or_is_not_there_is_told_apart() throws Exception {
        int port = FreePort.next();
        given.put("rejoinder.smtp.url", "smtp://site:a-secret-word@localhost:" + port);
        CheckResult away = of("mail", run());
        assertEquals(CheckStatus.PROBLEM, away.status());
        assertTrue(away.words().contains("localhost:" + port + " does not answer"), away::words);
        try (var server = new ServerSocket(port)) {
            Thread busy = new Thread(() -> greet(server, "554 no service here"));
            busy.start();
            assertTrue(of("mail", run()).words().contains("554 no service here"), () -> "it says why");
            busy.join();
        }
        UnwillingMailServer server = UnwillingMailServer.answering(port, "250 ok");
        try {
            assertEquals(CheckStatus.OK, of("mail", run()).status());
        } finally {
            server.close();
        }
        assertFalse(run().toString().contains("a-secret-word"));
    }

    private static void greet(ServerSocket server, String greeting) {
        try (var client = server.accept()) {
            client.getOutputStream().write((greeting + "\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Settings settings() {
        return Settings.read(source());
    }

    private void change(String sql) throws SQLException {
        try (var connection = DatabaseConnection.open(settings().database().withoutForcing());
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql), sql);
        }
    }

    private List<CheckResult> run() {
        return new SiteChecks(source(), Clock.systemUTC(), "Rejoinder").run();
    }

    private ConfigSource source() {
        return new ConfigSource() {
            @Override
            public Optional<String> value(String name) {
                return Optional.ofNullable(given.get(name));
            }

            @Override
            public Set<String> names() {
                return given.keySet();
            }
        };
    }

    private static CheckResult of(String name, List<CheckResult> results) {
        return results.stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
