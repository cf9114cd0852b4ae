package org.rejoinder.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.settings.DatabaseSettings;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;

class MigrationsTest {

    @TempDir
    Path home;

    @Test
    void a_restore_that_cannot_make_its_tables_says_so_in_one_line_and_logs_none() throws Exception {
        DatabaseSettings database = Settings.read(
                        name -> Optional.ofNullable(name.equals("rejoinder.home") ? home.toString() : null))
                .database();
        new Migrations(database).runTo("1");
        try (var connection = DatabaseConnection.open(database)) {
            connection.createStatement().execute("create sequence batch_seq");
        }
        List<String> logged = new ArrayList<>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger flyway = Logger.getLogger("org.flywaydb");
        flyway.addHandler(handler);
        try {
            var refusal = assertThrows(StartupException.class, () -> new Migrations(database).runTo("2"));
            assertEquals(1, refusal.getMessage().lines().count());
        } finally {
            flyway.removeHandler(handler);
        }

        assertEquals(List.of(), logged);
    }
}
