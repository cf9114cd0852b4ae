package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.crypto.LegacyAddress;
import org.rejoinder.database.Migrations;
import org.rejoinder.settings.Home;
import org.rejoinder.settings.KeyFiles;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.SiteKey;
import org.rejoinder.settings.StartupException;

class SiteKeyBootstrapTest {

    private static final String SECRET = "the secret that this site was made with";
    private static final String OTHER = "another secret of more than 32 characters";

    @TempDir
    private Path home;

    private final Map<String, String> site = new HashMap<>();
    private Connection database;

    @BeforeEach
    void migrate() throws SQLException {
        site.put("rejoinder.home", home.toString());
        new Home(home).open();
        new KeyFiles(home).makeIfMissing();
        var settings = settings().database();
        new Migrations(settings).run();
        database = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_new_site_gets_a_key_of_its_own_and_keeps_it() throws SQLException {
        start(SECRET, null);
        String key = key(SECRET);

        start(SECRET, null);

        assertTrue(key.matches("[0-9a-f]{64}"), "nobody's secret");
        assertEquals(key, key(SECRET));
    }

    @Test
    void another_secret_is_refused_in_one_line_that_names_it_and_changes_nothing() throws SQLException {
        start(SECRET, null);
        String before = sealed();

        assertTrue(refusal(OTHER, null).startsWith("rejoinder.secret: got another one"));
        assertTrue(refusal(OTHER, OTHER + "?").startsWith("rejoinder.secret: got another one"));
        assertTrue(refusal(null, null).contains("rejoinder.key is not the one"));

        assertEquals(before, sealed());
        start(SECRET, null);
        start(OTHER, SECRET);
    }

    @Test
    void a_rotated_key_file_is_the_right_one_and_one_that_was_made_anew_is_not() throws Exception {
        start(null, null);
        new KeyFiles(home).rotate();
        start(null, null);

        Files.delete(home.resolve("rejoinder.key.previous"));
        assertTrue(refusal(null, null).startsWith("rejoinder.home: got a directory whose rejoinder.key"));
    }

    @Test
    void without_its_key_file_a_database_that_was_made_with_one_is_refused_and_nothing_is_made() throws Exception {
        new SiteKeyBootstrap(settings()).requireKeyFile();
        start(null, null);
        Files.delete(home.resolve("rejoinder.key"));
        Set<String> before = files();

        assertTrue(refusalOfKeyFile().contains("put that file back from the backup"));
        Files.createSymbolicLink(home.resolve("rejoinder.key"), home.resolve("missing disk"));
        new KeyFiles(home).makeIfMissing();
        assertTrue(Files.isSymbolicLink(home.resolve("rejoinder.key")), "it is not ours to replace");
        Files.delete(home.resolve("rejoinder.key"));

        assertEquals(before, files());
    }

    @Test
    void without_its_key_file_a_database_of_an_older_version_is_refused_too() throws Exception {
        Files.delete(home.resolve("rejoinder.key"));
        new SiteKeyBootstrap(settings()).requireKeyFile();
        account(1, LegacyAddress.of("ada@example.org", SECRET));
        assertTrue(refusalOfKeyFile().contains("rejoinder.key"));

        try (var statement = database.createStatement()) {
            statement.execute("drop table site_key");
            statement.execute("alter table account drop column sealed_with");
        }
        assertTrue(refusalOfKeyFile().contains("rejoinder.key"), "before there was such a column");
    }

    @Test
    void a_database_that_holds_nothing_yet_or_whose_secret_is_a_setting_needs_no_key_file() throws Exception {
        Files.delete(home.resolve("rejoinder.key"));
        new SiteKeyBootstrap(settings()).requireKeyFile();

        start(SECRET, null);
        new SiteKeyBootstrap(settings()).requireKeyFile();

        site.remove("rejoinder.secret");
        site.put("rejoinder.home", home.resolve("nothing here").toString());
        new SiteKeyBootstrap(settings()).requireKeyFile();
        assertFalse(Files.exists(home.resolve("nothing here")), "a database is not made by looking for it");
    }

    private String refusalOfKeyFile() {
        return assertThrows(StartupException.class, () -> new SiteKeyBootstrap(settings()).requireKeyFile())
                .getMessage();
    }

    private Set<String> files() throws IOException {
        try (var files = Files.list(home)) {
            return files.map(each -> each.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void on_a_site_that_is_older_the_key_is_its_secret_so_that_receipts_and_the_log_stay_valid() throws SQLException {
        account(1, LegacyAddress.of("ada@example.org", SECRET));

        start(SECRET, null);

        assertEquals(SECRET, key(SECRET));
    }

    @Test
    void that_also_holds_if_the_secret_is_changed_in_the_same_moment() throws SQLException {
        writer(1, LegacyAddress.of("rita@example.org", SECRET));

        start(OTHER, SECRET);

        assertEquals(SECRET, key(OTHER));
    }

    @Test
    void an_older_site_does_not_begin_with_a_wrong_secret() throws SQLException {
        account(1, LegacyAddress.of("ada@example.org", SECRET));

        assertTrue(refusal(OTHER, null).startsWith("rejoinder.secret: got another one"));

        try (var rows = database.createStatement().executeQuery("select * from site_key")) {
            assertFalse(rows.next(), "nothing was decided");
        }
        start(SECRET, null);
        assertEquals(SECRET, key(SECRET));
    }

    @Test
    void one_broken_row_does_not_keep_an_older_site_from_starting() throws SQLException {
        account(1, new LegacyAddress("no digest", "no ciphertext"));
        account(2, LegacyAddress.of("ada@example.org", SECRET));

        start(SECRET, null);

        assertEquals(SECRET, key(SECRET));
    }

    /** What deploy/README.md says to do. */
    @Test
    void a_site_whose_secret_is_lost_starts_with_a_new_one_once_that_was_said_in_the_database() throws SQLException {
        start(SECRET, null);
        account(1, LegacyAddress.of("ada@example.org", SECRET));
        try (var statement = database.createStatement()) {
            statement.execute("delete from site_key");
            assertTrue(refusal(OTHER, null).startsWith("rejoinder.secret"));
            statement.execute("update account set sealed_with = 'lost'");
            statement.execute("update writer set sealed_with = 'lost'");
        }

        start(OTHER, null);

        assertTrue(key(OTHER).matches("[0-9a-f]{64}"));
    }

    @Test
    void a_long_secret_is_kept_whole() throws SQLException {
        String secret = "0123456789abcdef".repeat(300);
        account(1, LegacyAddress.of("ada@example.org", secret));

        start(secret, null);

        assertEquals(secret, key(secret));
        assertNotEquals(Optional.of(secret), SiteKey.open(sealed(), SECRET));
    }

    private void start(String secret, String previous) {
        site.remove("rejoinder.secret");
        site.remove("rejoinder.secret.previous");
        if (secret != null) {
            site.put("rejoinder.secret", secret);
        }
        if (previous != null) {
            site.put("rejoinder.secret.previous", previous);
        }
        new SiteKeyBootstrap(settings()).run();
    }

    private String refusal(String secret, String previous) {
        String line = assertThrows(StartupException.class, () -> start(secret, previous))
                .getMessage();
        assertEquals(1, line.lines().count());
        assertFalse(line.contains(OTHER), line);
        return line;
    }

    private Settings settings() {
        return Settings.read(name -> Optional.ofNullable(site.get(name)));
    }

    private String key(String secret) throws SQLException {
        return SiteKey.open(sealed(), secret).orElseThrow();
    }

    private String sealed() throws SQLException {
        try (var rows = database.createStatement().executeQuery("select sealed from site_key")) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }

    private void account(long id, LegacyAddress address) throws SQLException {
        add(
                "insert into account (id, email_digest, email_sealed, name, role, password_hash, disabled, created_at)"
                        + " values (?, ?, ?, 'Ada', 'AUTHOR', '', false, current_timestamp)",
                id,
                address);
    }

    private void writer(long id, LegacyAddress address) throws SQLException {
        add(
                "insert into writer (id, email_digest, email_sealed, seed, first_seen_at) values (?, ?, ?, '', current_timestamp)",
                id,
                address);
    }

    private void add(String sql, long id, LegacyAddress address) throws SQLException {
        try (var insert = database.prepareStatement(sql)) {
            insert.setLong(1, id);
            insert.setString(2, address.digest());
            insert.setString(3, address.sealed());
            insert.executeUpdate();
        }
    }
}
