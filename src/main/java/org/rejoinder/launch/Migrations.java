package org.rejoinder.launch;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.rejoinder.settings.DatabaseSettings;
import org.rejoinder.settings.StartupException;

/** Brings the database to the version this build knows. One set of scripts for H2 and PostgreSQL. */
public final class Migrations {

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final DatabaseSettings database;

    public Migrations(DatabaseSettings database) {
        this.database = database;
    }

    public void run() {
        DsyncFilePath.register();
        FLYWAY.setLevel(Level.SEVERE);
        try {
            var flyway = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database.url(), database.user(), database.password())
                    .locations("classpath:db/migration")
                    .load();
            refuseNewer(flyway.info().all());
            flyway.migrate();
        } catch (FlywayException e) {
            throw DatabaseRefusal.of(database, e);
        }
    }

    private void refuseNewer(MigrationInfo[] migrations) {
        Arrays.stream(migrations)
                .filter(each -> each.getState() == MigrationState.FUTURE_SUCCESS)
                .reduce((earlier, later) -> later)
                .ifPresent(newest -> {
                    throw new StartupException(
                            "the database (%s) has version %s, which is newer than this Rejoinder; start the newer one"
                                    .formatted(database, newest.getVersion()));
                });
    }
}
