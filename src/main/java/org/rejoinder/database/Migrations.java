package org.rejoinder.database;

import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
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
        run(MigrationVersion.LATEST);
    }

    /**
     * Only up to this version, which tables have that come from a backup.
     *
     * @throws StartupException if it is none that this build knows
     */
    public void runTo(String version) {
        run(MigrationVersion.fromVersion(version));
    }

    private void run(MigrationVersion target) {
        DsyncFilePath.register();
        // Whoever restores is told what failed in one line
        FLYWAY.setLevel(target == MigrationVersion.LATEST ? Level.SEVERE : Level.OFF);
        try {
            MigrationInfo[] all = flyway(MigrationVersion.LATEST).info().all();
            refuseNewer(all);
            requireKnown(target, all);
            flyway(target).migrate();
        } catch (FlywayException e) {
            throw DatabaseRefusal.of(database, e);
        }
    }

    /**
     * How many steps there are to the version that this build knows; changes nothing.
     *
     * @throws StartupException if it is newer than that, or cannot be used
     */
    public int pending() {
        FLYWAY.setLevel(Level.OFF);
        try {
            MigrationInfoService info = flyway(MigrationVersion.LATEST).info();
            refuseNewer(info.all());
            return info.pending().length;
        } catch (FlywayException e) {
            throw DatabaseRefusal.of(database, e);
        }
    }

    private Flyway flyway(MigrationVersion target) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private void requireKnown(MigrationVersion target, MigrationInfo[] migrations) {
        if (target != MigrationVersion.LATEST
                && Arrays.stream(migrations).noneMatch(each -> target.equals(each.getVersion()))) {
            throw new StartupException(
                    "it was made by a newer version of Rejoinder (tables of version %s); take that one"
                            .formatted(target));
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
