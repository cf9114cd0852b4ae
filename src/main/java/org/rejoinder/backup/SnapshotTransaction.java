package org.rejoinder.backup;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is read on a connection meanwhile is as it was at the moment of the first question, row by row while it is asked for.
 * Keeps nobody from writing. Closed, the connection is as it was before.
 */
public final class SnapshotTransaction implements AutoCloseable {

    private final Connection connection;
    private final boolean postgresql;

    private SnapshotTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        this.postgresql = isPostgresql(connection);
    }

    public static boolean isPostgresql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    public static SnapshotTransaction begin(Connection connection) throws SQLException {
        var transaction = new SnapshotTransaction(connection);
        if (transaction.postgresql) {
            transaction.beginOnPostgresql();
        } else {
            transaction.beginOnH2();
        }
        return transaction;
    }

    public boolean isPostgresql() {
        return postgresql;
    }

    private void beginOnH2() throws SQLException {
        execute("set session characteristics as transaction isolation level snapshot");
        execute("set lazy_query_execution 1");
        connection.setAutoCommit(false);
    }

    private void beginOnPostgresql() throws SQLException {
        connection.setAutoCommit(false);
        execute("set transaction isolation level repeatable read, read only");
        // As every server and every time zone reads it back
        execute("set local timezone = 'UTC'");
        execute("set local datestyle = 'ISO'");
        execute("set local intervalstyle = 'postgres'");
        execute("set local bytea_output = 'hex'");
        execute("set local extra_float_digits = 3");
        execute("set local statement_timeout = 0");
        execute("set local idle_in_transaction_session_timeout = 0");
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        if (!postgresql) {
            execute("set lazy_query_execution 0");
            execute("set session characteristics as transaction isolation level read committed");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
