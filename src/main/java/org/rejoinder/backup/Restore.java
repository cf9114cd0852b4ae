package org.rejoinder.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.rejoinder.database.DatabaseConnection;
import org.rejoinder.database.DatabaseRefusal;
import org.rejoinder.database.Migrations;
import org.rejoinder.settings.DatabaseSettings;
import org.rejoinder.settings.Home;
import org.rejoinder.settings.KeyFiles;
import org.rejoinder.settings.Secrets;
import org.rejoinder.settings.Settings;

/**
 * A site from a backup, in an empty home and an empty database of either kind. The tables are made as they were on the day of
 * the backup; the next start brings them to its own version.
 *
 * <p>All of it is made in a folder of the home and moved to its place at the end ({@link UnfinishedRestore}); PostgreSQL is
 * filled in one transaction. So what was broken off can be begun again.
 */
public final class Restore {

    /** What a started site has written: without any of these rows the tables are as migrations leave them. */
    private static final List<String> WRITTEN = List.of("site_key", "account", "article", "reply", "writer");

    private final Settings settings;
    private final UnfinishedRestore unfinished;
    private int paused;

    public Restore(Settings settings) {
        this.settings = settings;
        this.unfinished = new UnfinishedRestore(settings.home());
    }

    /** Says of when a backup is; changes nothing. */
    public static Instant verify(Path file) {
        try (var backup = BackupFile.open(file)) {
            backup.verify();
            return backup.manifest().made();
        } catch (IOException e) {
            throw BackupException.of(file, e);
        }
    }

    /**
     * @return of when it is
     * @throws BackupException if it cannot be; then the home is as it was
     */
    public Instant from(Path file) {
        try (var backup = BackupFile.open(file)) {
            backup.verify();
            requireSecret(backup);
            unfinished.requireEmptyHome();
            requireEmptyDatabase();
            new Home(settings.home()).open();
            Path folder = unfinished.begin();
            try {
                fill(folder, backup);
                unfinished.end();
            } finally {
                unfinished.remove();
            }
            return backup.manifest().made();
        } catch (IOException e) {
            throw BackupException.of(settings.home(), e);
        }
    }

    /** How many other programs the site called, which are paused now. */
    public int paused() {
        return paused;
    }

    private void requireSecret(BackupFile backup) throws IOException {
        if (settings.secret().isPresent() && !backup.isOpenedBy(Secrets.of(settings))) {
            throw new BackupException(
                    "rejoinder.secret: got another one than the backup was made with; takes that one, or"
                            + " none, then the key file that is restored has it");
        }
    }

    private void requireEmptyDatabase() {
        if (!settings.database().isPostgresql()) {
            return;
        }
        try (var connection = DatabaseConnection.open(settings.database())) {
            List<TableShape> tables = DatabaseShape.tables(connection);
            if (!tables.isEmpty() && (DatabaseShape.version(connection).isEmpty() || isWritten(connection, tables))) {
                throw new BackupException(
                        "the database (%s) is not empty: make a new one".formatted(settings.database()));
            }
        } catch (SQLException e) {
            throw DatabaseRefusal.of(settings.database(), e);
        }
    }

    private static boolean isWritten(Connection connection, List<TableShape> tables) throws SQLException {
        for (TableShape table : tables) {
            if (WRITTEN.contains(table.name())) {
                try (var statement = connection.createStatement();
                        var rows =
                                statement.executeQuery("select 1 from " + table.name() + " fetch first 1 row only")) {
                    if (rows.next()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void fill(Path folder, BackupFile backup) throws IOException {
        new MediaFiles(folder).copyFrom(backup);
        if (settings.secret().isEmpty()) {
            new KeyFiles(folder).restore(backup.keys());
        }
        String version = backup.manifest().schema();
        DatabaseSettings database = settings.database().movedTo(folder).withoutForcing();
        new Migrations(database).runTo(version);
        try (var connection = DatabaseConnection.open(database)) {
            String found = DatabaseShape.version(connection).orElse("none");
            if (!found.equals(version)) {
                throw new BackupException(
                        "the database has version %s, the backup %s: make a new database".formatted(found, version));
            }
            paused = DatabaseLoad.run(connection, backup);
        } catch (SQLException e) {
            throw DatabaseRefusal.of(settings.database(), e);
        }
    }
}
