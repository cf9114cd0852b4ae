package org.rejoinder.exchange.own;

import java.sql.Connection;
import java.sql.SQLException;

/** Numbers for rows. A sequence gives the last of a block of them. */
final class SequenceValues {

    static final int BLOCK = 50;

    private final Connection connection;
    private final boolean postgresql;

    SequenceValues(Connection connection, boolean postgresql) {
        this.connection = connection;
        this.postgresql = postgresql;
    }

    /** The last of a block that is nobody else's. */
    long next(String sequence) throws SQLException {
        String sql = postgresql ? "select nextval('%s')" : "select next value for %s";
        return ask(sql.formatted(sequence));
    }

    /** No number up to this is given to anybody from now on. */
    void pass(String sequence, long highest) throws SQLException {
        long left = highest - next(sequence);
        if (left > 0) {
            String sql = postgresql
                    ? "select max(nextval('%s')) from generate_series(1, %d)"
                    : "select next value for %s from system_range(1, %d)";
            execute(sql.formatted(sequence, (left + BLOCK - 1) / BLOCK));
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                // the next of them
            }
        }
    }

    /** Whether no number was ever taken of it: then nobody has some of a block in mind. */
    boolean isUntouched(String sequence) throws SQLException {
        String sql = postgresql
                ? "select case when is_called then 0 else 1 end from %s".formatted(sequence)
                : "select case when base_value = start_value then 1 else 0 end from information_schema.sequences"
                        + " where sequence_schema = current_schema and lower(sequence_name) = '%s'".formatted(sequence);
        return ask(sql) == 1;
    }

    private long ask(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
