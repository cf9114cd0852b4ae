package org.rejoinder.cli.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.database.DatabaseConnection;
import org.rejoinder.database.DatabaseRefusal;
import org.rejoinder.database.Migrations;
import org.rejoinder.settings.DatabaseSettings;
import org.rejoinder.settings.Home;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;

/** Whether the database answers, which version its tables have, whether its clock goes as this one's does, and who runs on it. */
final class DatabaseCheck {

    private static final String NAME = "database";
    private static final String CLOCK = "clock";

    /** What sessions, links and schedules bear. */
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private final Settings settings;
    private final Clock clock;

    DatabaseCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<CheckResult> run() {
        DatabaseSettings database = settings.database();
        if (!database.isThere()) {
            return List.of(CheckResult.warning(NAME, "There is none yet; the first start makes it"), unknownClock());
        }
        if (!database.isPostgresql() && isInUse()) {
            return List.of(CheckResult.ok(NAME, "H2, which the running site has to itself"), ownClock());
        }
        try (Connection connection = DatabaseConnection.open(database.withoutForcing())) {
            CheckResult tables = tables(database);
            if (!database.isPostgresql()) {
                return List.of(tables, ownClock());
            }
            List<CheckResult> results = new ArrayList<>(List.of(tables, clock(connection)));
            if (tables.status() == CheckStatus.OK) {
                results.addAll(NodesCheck.run(connection));
            }
            return results;
        } catch (SQLException e) {
            return List.of(
                    CheckResult.problem(NAME, DatabaseRefusal.of(database, e).getMessage()), unknownClock());
        }
    }

    private boolean isInUse() {
        try {
            return new Home(settings.home()).isInUse();
        } catch (StartupException reason) {
            return false;
        }
    }

    private static CheckResult tables(DatabaseSettings database) {
        try {
            int pending = new Migrations(database.withoutForcing()).pending();
            String words = database + " answers";
            return pending == 0
                    ? CheckResult.ok(NAME, words + ", and its tables are of this version")
                    : CheckResult.warning(
                            NAME,
                            words
                                    + "; the next start brings its tables up to this version (%d steps)"
                                            .formatted(pending));
        } catch (StartupException reason) {
            return CheckResult.problem(NAME, reason.getMessage());
        }
    }

    private CheckResult clock(Connection connection) throws SQLException {
        Instant before = clock.instant();
        Instant there;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select current_timestamp")) {
            row.next();
            there = row.getObject(1, Timestamp.class).toInstant();
        }
        Duration apart = Duration.between(before, there).abs();
        String words = "It and the database's are %.1f s apart".formatted(apart.toMillis() / 1000.0);
        return apart.compareTo(TOLERATED) > 0
                ? CheckResult.problem(CLOCK, words + "; both want to be set by NTP")
                : CheckResult.ok(CLOCK, words);
    }

    private CheckResult ownClock() {
        return CheckResult.ok(CLOCK, "It is %s; the database goes by it".formatted(now()));
    }

    private CheckResult unknownClock() {
        return CheckResult.ok(CLOCK, "It is %s".formatted(now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
