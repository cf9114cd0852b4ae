package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.database.DsyncFilePath;
import org.rejoinder.settings.DatabaseSettings;
import org.rejoinder.settings.Settings;

/** What the file of the built-in database holds at the moment a commit returns, which is what a killed process leaves. */
class DurabilityTest {

    private static final int COMMITS = 60;

    /** Old space in the file is used again at once, not after 45 seconds. */
    private static final String AT_ONCE = ";RETENTION_TIME=0";

    @TempDir
    Path home;

    @Test
    void every_commit_is_in_the_file_when_it_returns_also_where_old_space_is_used_again() throws Exception {
        DsyncFilePath.register();
        DatabaseSettings database = at(home.resolve("site"));
        try (var site = DriverManager.getConnection(database.url() + AT_ONCE, database.user(), database.password());
                var statement = site.createStatement()) {
            statement.execute("create table word (number int primary key, text varchar(5000))");
            for (int number = 1; number <= COMMITS; number++) {
                statement.execute("insert into word values (%d, repeat('words ', 500))".formatted(number));
                statement.execute("update word set text = repeat('other ', 600) where number < %d".formatted(number));
                Path killed = Files.createDirectory(home.resolve("killed-" + number));
                copyFiles(home.resolve("site"), killed);
                assertEquals(number, newest(killed), "after commit " + number);
            }
        }
    }

    private static DatabaseSettings at(Path directory) {
        var told = Map.of("rejoinder.home", directory.toString());
        return Settings.read(name -> Optional.ofNullable(told.get(name))).database();
    }

    private static int newest(Path home) throws SQLException {
        DatabaseSettings database = at(home);
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery("select max(number) from word")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
