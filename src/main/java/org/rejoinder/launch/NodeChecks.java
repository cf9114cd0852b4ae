package org.rejoinder.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.rejoinder.database.DatabaseConnection;
import org.rejoinder.database.DatabaseRefusal;
import org.rejoinder.settings.DatabaseSettings;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;

/** Whether this node can agree with others on one PostgreSQL: asked before there is anything to disagree about. */
final class NodeChecks {

    private static final String CHANNEL = "rejoinder_start";

    /** Until what is told is heard, several at a time. */
    private static final int PATIENCE_MILLIS = 3_000;

    private final Settings settings;

    NodeChecks(Settings settings) {
        this.settings = settings;
    }

    /**
     * Before anything else is asked of the database: what is meant to last as long as a connection does not, where this is refused.
     *
     * @throws StartupException if this node would not hear of the others
     */
    void requireHearing() {
        DatabaseSettings database = settings.database();
        if (!database.isPostgresql()) {
            return;
        }
        try (Connection listening = DatabaseConnection.open(database);
                Connection telling = DatabaseConnection.open(database)) {
            requireHearing(listening, telling);
        } catch (SQLException e) {
            throw DatabaseRefusal.of(database, e);
        }
    }

    /** @throws StartupException if this node has pictures that others do not */
    void requirePictures() {
        DatabaseSettings database = settings.database();
        if (!database.isPostgresql()) {
            return;
        }
        try (Connection connection = DatabaseConnection.open(database)) {
            new PictureFolder(settings).requireShared(connection);
        } catch (SQLException e) {
            throw DatabaseRefusal.of(database, e);
        }
    }

    /** On one connection, told on another: a pool in between lends the first to somebody else as soon as it is idle. */
    private static void requireHearing(Connection listening, Connection telling) throws SQLException {
        String words = UUID.randomUUID().toString();
        try (var statement = listening.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        try (var statement = telling.prepareStatement("select cast(pg_notify(?, ?) as text)")) {
            statement.setString(1, CHANNEL);
            statement.setString(2, words);
            statement.execute();
        }
        if (!hears(listening, words)) {
            throw new StartupException("rejoinder.database.url: leads through something that delivers no notifications"
                    + " (LISTEN), like PgBouncer in transaction mode; takes the address of PostgreSQL itself, or of a"
                    + " pool in session mode");
        }
    }

    private static boolean hears(Connection connection, String words) throws SQLException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        boolean heard = false;
        while (!heard && System.nanoTime() - end < 0) {
            PGNotification[] received = connection.unwrap(PGConnection.class).getNotifications(PATIENCE_MILLIS);
            heard = received != null
                    && Arrays.stream(received)
                            .anyMatch(each -> each.getParameter().equals(words));
        }
        return heard;
    }
}
