package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.backup.Backup;
import org.rejoinder.backup.BackupException;
import org.rejoinder.backup.Restore;
import org.rejoinder.database.DatabaseConnection;
import org.rejoinder.database.Migrations;
import org.rejoinder.settings.KeyFiles;
import org.rejoinder.settings.Settings;
import org.rejoinder.support.FilledDatabase;
import org.rejoinder.support.TestPostgresql;

/** Sites that move from PostgreSQL to H2, and back. */
class BackupIT {

    private static final String OLD = "24";

    private static TestPostgresql postgresql;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeAll
    static void start() {
        postgresql = new TestPostgresql();
    }

    @AfterAll
    static void stop() {
        postgresql.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        file = folder.resolve("site.backup");
        try (Connection connection = DatabaseConnection.open(onPostgresql("any").database());
                var sql = connection.createStatement()) {
            sql.execute("drop schema public cascade");
            sql.execute("create schema public");
        }
    }

    private Settings onPostgresql(String home) {
        return settings(home, postgresql.settings());
    }

    private Settings onH2(String home) {
        return settings(home, Map.of());
    }

    private Settings settings(String home, Map<String, String> more) {
        var given = new HashMap<>(more);
        given.put("rejoinder.home", folder.resolve(home).toString());
        return Settings.read(name -> Optional.ofNullable(given.get(name)));
    }

    private static Map<String, List<String>> made(Settings site) throws Exception {
        Files.createDirectory(site.home());
        new KeyFiles(site.home()).makeIfMissing();
        new Migrations(site.database()).run();
        new SiteKeyBootstrap(site).run();
        return filled(site);
    }

    private static Map<String, List<String>> filled(Settings site) throws SQLException {
        try (Connection connection = DatabaseConnection.open(site.database())) {
            var database = new FilledDatabase(connection);
            database.fill();
            return database.rowsThatComeBack();
        }
    }

    private static Map<String, List<String>> rows(Settings site) throws SQLException {
        try (Connection connection = DatabaseConnection.open(site.database())) {
            return new FilledDatabase(connection).rowsThatComeBack();
        }
    }

    private static String asked(Settings site, String question) throws SQLException {
        try (Connection connection = DatabaseConnection.open(site.database());
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void backUp(Settings site) {
        new Backup(site, Clock.systemUTC()).write(file);
    }

    @Test
    void every_row_goes_from_postgresql_to_h2_and_back_and_the_schema_is_that_of_the_migrations() throws Exception {
        Settings before = onPostgresql("before");
        Map<String, List<String>> rows = made(before);
        String keys = "select count(*) from pg_constraint where contype = 'f'";
        String foreignKeys = asked(before, keys);
        assertEquals("50", asked(before, "select nextval('reply_seq')"));

        backUp(before);
        Settings between = onH2("between");
        new Restore(between).from(file);
        assertEquals(rows, rows(between));
        assertEquals("100", asked(between, "select next value for reply_seq"));

        Files.delete(file);
        // Held until the process ends, and this one goes on
        Files.delete(between.home().resolve("rejoinder.lock"));
        backUp(between);
        empty();
        Settings after = onPostgresql("after");
        new Restore(after).from(file);
        assertEquals(rows, rows(after));
        assertEquals(foreignKeys, asked(after, keys));
        assertEquals("150", asked(after, "select nextval('reply_seq')"));
    }

    @Test
    void what_an_old_release_had_is_backed_up_by_this_one_and_restored_and_then_brought_to_its_version()
            throws Exception {
        Settings old = onPostgresql("old");
        Files.createDirectory(old.home());
        new KeyFiles(old.home()).makeIfMissing();
        Flyway.configure()
                .dataSource(
                        old.database().url(),
                        old.database().user(),
                        old.database().password())
                .target(OLD)
                .load()
                .migrate();
        new SiteKeyBootstrap(old).run();
        Map<String, List<String>> rows = filled(old);
        backUp(old);
        for (Settings site : List.of(onH2("on-h2"), onPostgresql("on-postgresql"))) {
            empty();
            new Restore(site).from(file);
            assertEquals(rows, rows(site));

            new Migrations(site.database()).run();
            assertEquals("3", asked(site, "select count(*) from reply"));
        }
    }

    @Test
    void a_backup_of_an_earlier_release_becomes_a_site_on_postgresql() throws Exception {
        copyEarlier();
        Settings site = onPostgresql("site");

        new Restore(site).from(file);
        new Migrations(site.database()).run();
        new SiteKeyBootstrap(site).run();

        assertEquals("3", asked(site, "select count(*) from reply"));
    }

    private void copyEarlier() throws IOException {
        try (var earlier = Backup.class.getResourceAsStream("version-74.backup")) {
            Files.copy(earlier, file);
        }
    }

    @Test
    void a_database_that_is_not_empty_is_left_as_it_is() throws Exception {
        Map<String, List<String>> rows = made(onPostgresql("site"));
        copyEarlier();

        assertNotEmpty();
        assertEquals(rows, rows(onPostgresql("site")));

        empty();
        try (Connection connection =
                        DatabaseConnection.open(onPostgresql("site").database());
                var sql = connection.createStatement()) {
            sql.execute("create table of_somebody_else (id int)");
        }
        assertNotEmpty();
    }

    private void assertNotEmpty() {
        String refusal = assertThrows(BackupException.class, () -> new Restore(onPostgresql("other")).from(file))
                .getMessage();
        assertEquals("the database (PostgreSQL) is not empty: make a new one", refusal);
        assertTrue(Files.notExists(folder.resolve("other")), "nothing was made");
    }

    @Test
    void a_restore_that_was_broken_off_after_the_tables_were_made_is_begun_again() throws Exception {
        copyEarlier();
        Settings site = onPostgresql("site");
        new Migrations(site.database()).runTo("74");
        Files.createDirectories(site.home().resolve("restore.unfinished"));

        new Restore(site).from(file);

        assertEquals("3", asked(site, "select count(*) from reply"));
    }
}
