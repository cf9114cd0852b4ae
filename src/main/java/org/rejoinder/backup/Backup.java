package org.rejoinder.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.rejoinder.database.DatabaseConnection;
import org.rejoinder.database.DatabaseRefusal;
import org.rejoinder.settings.Home;
import org.rejoinder.settings.Secrets;
import org.rejoinder.settings.Settings;

/**
 * Everything that a site cannot live without, in one file, while it runs or not: tables, pictures, keys.
 *
 * <p>Pictures come first, then the tables as they are at one moment, then the pictures that came meanwhile: a site puts a
 * picture into its folder before its row, and removes it after.
 */
public final class Backup {

    private final Settings settings;
    private final Clock clock;

    public Backup(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws BackupException if it cannot be; then there is no such file */
    public void write(Path file) {
        try (var backup = new BackupWriter(file)) {
            Secrets keys = Secrets.of(settings);
            var media = new MediaFiles(settings.home());
            media.copyTo(backup);
            copyTables(backup);
            media.copyTo(backup);
            if (!Secrets.of(settings).equals(keys)) {
                throw new BackupException("the key of the site was changed meanwhile: do it again");
            }
            KeyEntries.write(keys, backup);
            verify(backup.finish());
            backup.publish();
        } catch (IOException e) {
            throw BackupException.of(file, e);
        }
    }

    private void copyTables(EntrySink sink) throws IOException {
        if (!settings.database().isThere()) {
            throw new BackupException("there is no site in %s: rejoinder.home names another directory, or the database"
                            .formatted(settings.home())
                    + " is none of its files");
        }
        var home = new Home(settings.home());
        if (!settings.database().isPostgresql()) {
            if (home.isInUse()) {
                new RunningSite(settings.home()).copyTo(sink);
                return;
            }
            // Nobody starts meanwhile
            home.open();
        }
        try (var connection = DatabaseConnection.open(settings.database().withoutForcing())) {
            DatabaseSnapshot.write(connection, clock, sink);
        } catch (SQLException e) {
            throw DatabaseRefusal.of(settings.database(), e);
        }
    }

    /** What was never read is no backup. */
    private static void verify(Path file) throws IOException {
        try (var written = BackupFile.open(file)) {
            written.verify();
        }
    }
}
