package org.rejoinder.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.rejoinder.database.DatabaseConnection;
import org.rejoinder.database.DatabaseRefusal;
import org.rejoinder.settings.DatabaseSettings;
import org.rejoinder.settings.StartupException;

/**
 * Nodes on one database start one after another, so that each finds the one before it running: of two that began at once both
 * would make tables and first content, and neither would look whether it has the pictures of the other. Whoever dies in its start
 * is waited for no longer: its turn goes with its connection.
 */
final class StartTurn {

    /** For this and nothing else in the database. */
    private static final String TRY = "select pg_try_advisory_lock(5928217519485636690)";

    /** So that the database notices within half a minute that the machine of whoever has the turn is gone. */
    private static final String NOTICED =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final long PAUSE_MILLIS = 250;

    /** Null on a database that takes one process. */
    private final Connection connection;

    private StartTurn(Connection connection) {
        this.connection = connection;
    }

    static StartTurn await(DatabaseSettings database) {
        if (!database.isPostgresql()) {
            return new StartTurn(null);
        }
        try {
            Connection connection = DatabaseConnection.open(database);
            try (var statement = connection.createStatement()) {
                statement.execute(NOTICED);
            }
            if (!isOurs(connection)) {
                System.out.println("Another node starts on this database; this one starts when that is ready");
                awaitEnd(connection);
            }
            return new StartTurn(connection);
        } catch (SQLException e) {
            throw DatabaseRefusal.of(database, e);
        }
    }

    private static void awaitEnd(Connection connection) throws SQLException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!isOurs(connection)) {
            if (System.nanoTime() - end > 0) {
                throw new StartupException("rejoinder.database.url: another node has been starting on this database for"
                        + " more than five minutes; stop it, or wait until it is ready");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupException("The start was interrupted");
        }
    }

    private static boolean isOurs(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TRY)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The next may begin. */
    void end() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The next node waits until this one ends", e);
        }
    }
}
