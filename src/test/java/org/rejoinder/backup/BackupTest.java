package org.rejoinder.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.database.DatabaseConnection;
import org.rejoinder.database.Migrations;
import org.rejoinder.launch.SiteKeyBootstrap;
import org.rejoinder.settings.KeyFiles;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;
import org.rejoinder.support.FilledDatabase;

/** A site that does not run, on the built-in database. */
class BackupTest {

    private static final String PICTURE = "media/0a/0a1b2c-10x10.png";

    @TempDir
    private Path folder;

    private Path file;
    private Settings site;
    private Settings other;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("site.backup");
        site = at("site", Map.of());
        other = at("other", Map.of());
        Files.createDirectory(site.home());
        new KeyFiles(site.home()).makeIfMissing();
        new Migrations(site.database()).run();
        new SiteKeyBootstrap(site).run();
        try (Connection connection = DatabaseConnection.open(site.database())) {
            new FilledDatabase(connection).fill();
        }
        put(site.home().resolve(PICTURE), "a picture");
    }

    private Settings at(String name, Map<String, String> more) {
        var given = new HashMap<>(Map.of("rejoinder.home", folder.resolve(name).toString()));
        given.putAll(more);
        return Settings.read(setting -> Optional.ofNullable(given.get(setting)));
    }

    private static void put(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void backUp() {
        new Backup(site, Clock.systemUTC()).write(file);
    }

    private String refusalOfRestore(Settings settings) {
        return assertThrows(BackupException.class, () -> new Restore(settings).from(file))
                .getMessage();
    }

    private String refusalOfBackup() {
        String refusal = assertThrows(BackupException.class, this::backUp).getMessage();
        assertEquals(List.of(), parts());
        return refusal;
    }

    private List<String> parts() {
        return names(folder).filter(name -> name.endsWith(".part")).toList();
    }

    private static Stream<String> names(Path directory) {
        return Stream.of(directory.toFile().list());
    }

    @Test
    void every_row_every_picture_and_the_key_come_back_and_new_rows_get_new_numbers() throws Exception {
        long next = nextOf(site);
        Map<String, List<String>> rows = rows(site);
        assertTrue(rows.values().stream().noneMatch(List::isEmpty), rows::toString);

        backUp();
        new Restore(other).from(file);
        assertFalse(Files.exists(other.home().resolve("rejoinder.trace.db")), "nothing was wrong");

        assertEquals(rows, rows(other));
        assertEquals(keysAndIndexes(site), keysAndIndexes(other));
        assertEquals(next + 50, nextOf(other));
        assertEquals("a picture", Files.readString(other.home().resolve(PICTURE)));
        assertEquals(new KeyFiles(site.home()).current(), new KeyFiles(other.home()).current());
        assertEquals(
                List.of("media", "rejoinder.key", "rejoinder.lock", "rejoinder.mv.db"),
                names(other.home())
                        // Where H2 itself puts what it complains of
                        .filter(name -> !name.endsWith(".trace.db"))
                        .sorted()
                        .toList());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(other.home())));
    }

    private static Map<String, List<String>> rows(Settings settings) throws SQLException {
        try (Connection connection = DatabaseConnection.open(settings.database())) {
            return new FilledDatabase(connection).rowsThatComeBack();
        }
    }

    @Test
    void a_restored_site_calls_nobody_mails_nobody_and_says_why() throws Exception {
        backUp();
        var restore = new Restore(other);

        restore.from(file);

        assertEquals(2, restore.paused());
        try (Connection connection = DatabaseConnection.open(other.database());
                var statement = connection.createStatement()) {
            var mail = statement.executeQuery("select count(*) from mail_pause");
            assertTrue(mail.next());
            assertTrue(mail.getInt(1) > 0, "no mail leaves");
            for (String table : List.of("webhook_endpoint", "external_moderator")) {
                var rows = statement.executeQuery(
                        "select pause_reason, paused_at is null from " + table + " where id = 3");
                assertTrue(rows.next());
                assertEquals("RESTORED", rows.getString(1), "nobody had paused it");
                assertFalse(rows.getBoolean(2));
                var others = statement.executeQuery(
                        "select count(*) from " + table + " where id < 3 and pause_reason <> 'RESTORED'");
                assertTrue(others.next());
                assertEquals(2, others.getInt(1), "they were paused before");
            }
        }
    }

    private static List<String> keysAndIndexes(Settings settings) throws SQLException {
        var found = new ArrayList<String>();
        try (Connection connection = DatabaseConnection.open(settings.database());
                var lines = connection.createStatement().executeQuery("script nodata")) {
            while (lines.next()) {
                String line = lines.getString(1).strip();
                if (line.matches("(?s)CREATE .*INDEX .*|ALTER TABLE .*")) {
                    found.add(line);
                }
            }
        }
        assertTrue(found.stream().anyMatch(line -> line.startsWith("CREATE INDEX")), found::toString);
        return found.stream().sorted().toList();
    }

    private static long nextOf(Settings settings) throws SQLException {
        try (Connection connection = DatabaseConnection.open(settings.database());
                var rows = connection.createStatement().executeQuery("select next value for reply_seq")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void it_is_for_its_owner_alone_and_nothing_is_overwritten() throws Exception {
        backUp();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        byte[] first = Files.readAllBytes(file);

        assertEquals(file + " is there already; nothing is overwritten", refusalOfBackup());

        assertEquals(List.of(first.length), List.of(Files.readAllBytes(file).length));
        file = folder.resolve("missing").resolve("site.backup");
        assertTrue(refusalOfBackup().endsWith("there is no such file or directory"));
    }

    @Test
    void tables_are_all_of_the_same_moment_however_much_is_written_meanwhile() throws Exception {
        Map<String, ByteArrayOutputStream> entries = new HashMap<>();
        try (Connection reading = DatabaseConnection.open(site.database());
                Connection writing = DatabaseConnection.open(site.database())) {
            writing.createStatement().execute("insert into heartbeat values (11)");
            DatabaseSnapshot.write(reading, Clock.systemUTC(), name -> {
                try (var sql = writing.createStatement()) {
                    // What refers to it is gone, and what it refers to is there later
                    sql.execute("delete from reply_signal");
                    sql.execute("update reply set name = 'later'");
                    sql.execute("delete from heartbeat where beat = 11");
                } catch (SQLException e) {
                    throw new IOException(e);
                }
                return entries.computeIfAbsent(name, each -> new ByteArrayOutputStream());
            });
        }

        assertFalse(text(entries, "tables/reply.tsv").contains("later"));
        assertEquals(4, text(entries, "tables/reply_signal.tsv").lines().count());
        assertTrue(text(entries, "tables/heartbeat.tsv").contains("\n11\n"));
    }

    @Test
    void the_moment_that_it_shows_is_not_after_that_of_its_rows() throws Exception {
        var order = new ArrayList<String>();
        Instant now = Instant.parse("2026-11-29T22:08:16Z");
        try (Connection reading = DatabaseConnection.open(site.database())) {
            Connection told = (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                        order.add("database");
                        return method.invoke(reading, given);
                    });
            var clock = new Clock() {
                @Override
                public Instant instant() {
                    order.add("clock");
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            };
            DatabaseSnapshot.write(told, clock, name -> OutputStream.nullOutputStream());
        }

        assertEquals("clock", order.get(0));
        assertEquals(1, order.stream().filter("clock"::equals).count());
    }

    private static String text(Map<String, ByteArrayOutputStream> entries, String name) {
        return entries.get(name).toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_picture_that_came_meanwhile_is_in_it_and_one_that_is_just_written_is_not() throws Exception {
        var media = new MediaFiles(site.home());
        try (var backup = new BackupWriter(file)) {
            media.copyTo(backup);
            put(site.home().resolve("media/1b/1b-10x10.png"), "another");
            put(site.home().resolve("media/1b/draft123.tmp"), "half");
            media.copyTo(backup);
            backup.entry(BackupManifest.FILE).close();
            backup.finish();
            backup.publish();
        }

        try (var zip = new ZipFile(file.toFile())) {
            assertEquals(
                    List.of(PICTURE, "media/1b/1b-10x10.png", "manifest.properties", "checksums"),
                    zip.stream().map(ZipEntry::getName).toList());
        }
    }

    @Test
    void a_site_without_its_key_and_a_directory_without_a_site_give_no_backup() throws Exception {
        Path key = new KeyFiles(site.home()).file();
        Files.move(key, folder.resolve("elsewhere"));
        String missing = assertThrows(StartupException.class, this::backUp).getMessage();
        assertTrue(missing.contains("rejoinder.key"), missing);
        new KeyFiles(site.home()).makeIfMissing();
        assertEquals("it has a key that is not the one of its database", refusalOfBackup());

        Files.delete(site.home().resolve("rejoinder.mv.db"));
        assertTrue(refusalOfBackup().startsWith("there is no site in "));
        assertFalse(Files.exists(file));
        assertEquals(List.of(), parts());
    }

    @Test
    void a_home_that_is_not_empty_is_left_as_it_is() throws Exception {
        backUp();
        put(other.home().resolve("notes.txt"), "mine");

        assertTrue(refusalOfRestore(other).startsWith(other.home() + " is not empty: "));

        assertEquals(List.of("notes.txt"), names(other.home()).toList());
        assertTrue(refusalOfRestore(site).contains("is not empty"));
    }

    @Test
    void a_restore_that_was_broken_off_keeps_the_site_from_starting_and_is_begun_again() throws Exception {
        backUp();
        put(other.home().resolve("restore.unfinished/rejoinder.mv.db"), "half");
        var unfinished = new UnfinishedRestore(other.home());
        assertTrue(assertThrows(StartupException.class, unfinished::requireNone)
                .getMessage()
                .contains("was not finished: do it again, or remove "));

        new Restore(other).from(file);

        unfinished.requireNone();
        assertEquals(rows(site), rows(other));
    }

    @Test
    void a_secret_of_the_settings_is_in_it_and_another_one_is_refused() throws Exception {
        String secret = new KeyFiles(site.home()).current();
        Files.delete(new KeyFiles(site.home()).file());
        site = at("site", Map.of("rejoinder.secret", secret));
        backUp();

        String wrong = refusalOfRestore(at("other", Map.of("rejoinder.secret", "x".repeat(40))));
        assertTrue(wrong.startsWith("rejoinder.secret: got another one"), wrong);
        assertFalse(Files.exists(other.home()));

        new Restore(at("third", Map.of("rejoinder.secret", secret))).from(file);
        assertFalse(Files.exists(folder.resolve("third/rejoinder.key")), "it is in the settings");
        new Restore(other).from(file);
        assertEquals(secret, new KeyFiles(other.home()).current());
    }
}
