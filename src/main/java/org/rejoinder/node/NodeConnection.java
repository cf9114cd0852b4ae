package org.rejoinder.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.rejoinder.settings.DatabaseSettings;

/**
 * The connection by which one node hears of the others, beside the pool: what is told is delivered to whoever listens, and a
 * connection of the pool is lent to somebody else. What it writes may be lost with the power: it is about who runs now.
 */
final class NodeConnection implements AutoCloseable {

    /** On which PostgreSQL delivers what nodes tell each other. */
    static final String CHANNEL = "rejoinder_node";

    /** Seconds. */
    private static final String PATIENCE = "2";

    private static final String LEASE_END =
            "clock_timestamp() + interval '%d milliseconds'".formatted(Lease.LENGTH.toMillis());

    private final Connection connection;

    private NodeConnection(Connection connection) {
        this.connection = connection;
    }

    static NodeConnection open(DatabaseSettings database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", PATIENCE);
        properties.setProperty("socketTimeout", PATIENCE);
        properties.setProperty("ApplicationName", "rejoinder node");
        Connection connection = new Driver().connect(database.url(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("listen " + CHANNEL);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new NodeConnection(connection);
    }

    /** From the moment when others see the row they are told of it. */
    void join(String id, String name, NodeMessage announcement) throws SQLException {
        connection.setAutoCommit(false);
        try (var row = connection.prepareStatement("insert into node (id, name, started_at, lease_until)"
                + " values (?, ?, clock_timestamp(), " + LEASE_END + ")"
                + " on conflict (id) do update set lease_until = excluded.lease_until")) {
            row.setString(1, id);
            row.setString(2, name);
            row.executeUpdate();
        }
        tell(announcement);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** @return false if somebody has removed the row, since the lease was over */
    boolean renew(String id) throws SQLException {
        return update("update node set lease_until = " + LEASE_END + " where id = ?", id) == 1;
    }

    void leave(String id) throws SQLException {
        update("delete from node where id = ?", id);
    }

    /** Removes the rows of those whose lease is over: from then on nobody waits for them, and they know when they come back. */
    void removeDead(String id) throws SQLException {
        update("delete from node where id <> ? and lease_until < clock_timestamp()", id);
    }

    private int update(String sql, String id) throws SQLException {
        try (var change = connection.prepareStatement(sql)) {
            change.setString(1, id);
            return change.executeUpdate();
        }
    }

    /** Everybody who is there, whoever came first first. */
    List<String> all() throws SQLException {
        try (var query = connection.prepareStatement("select id from node order by started_at, id");
                var rows = query.executeQuery()) {
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    void tell(NodeMessage message) throws SQLException {
        tell(connection, message);
    }

    /** As part of the transaction, so that it is told with its commit or not at all. */
    static void tell(Connection connection, NodeMessage message) throws SQLException {
        try (PreparedStatement telling = connection.prepareStatement("select cast(pg_notify(?, ?) as text)")) {
            telling.setString(1, CHANNEL);
            telling.setString(2, message.text());
            telling.execute();
        }
    }

    /** What has come, or what comes next within that time. */
    List<NodeMessage> receive(int millis) throws SQLException {
        return read(connection.unwrap(PGConnection.class).getNotifications(millis));
    }

    /** What has come. */
    List<NodeMessage> received() throws SQLException {
        return read(connection.unwrap(PGConnection.class).getNotifications());
    }

    private static List<NodeMessage> read(PGNotification[] received) {
        return received == null
                ? List.of()
                : List.of(received).stream()
                        .map(PGNotification::getParameter)
                        .map(NodeMessage::read)
                        .flatMap(Optional::stream)
                        .toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
