package org.rejoinder.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Reads as its own copying does; loads in one transaction, so that a load is whole or not there. */
final class PostgresqlRows implements RowCopier {

    private static final String FOREIGN_KEYS =
            "select conrelid::regclass || '', quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint"
                    + " where contype = 'f' and connamespace = current_schema()::regnamespace";

    private final Connection connection;

    /** What makes them again. */
    private final List<String> foreignKeys = new ArrayList<>();

    PostgresqlRows(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void read(TableShape table, OutputStream out) throws SQLException, IOException {
        copyManager().copyOut("copy %s (%s) to stdout".formatted(table.name(), table.columnList()), out);
    }

    @Override
    public long next(String sequence) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select case when is_called then last_value + (select seqincrement"
                        + " from pg_sequence where seqrelid = '%1$s'::regclass) else last_value end from %1$s"
                                .formatted(sequence))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void beginLoad(Iterable<TableShape> tables) throws SQLException {
        connection.setAutoCommit(false);
        execute("set local statement_timeout = 0");
        execute("truncate "
                + StreamSupport.stream(tables.spliterator(), false)
                        .map(TableShape::name)
                        .collect(Collectors.joining(", ")));
        List<String> removals = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(FOREIGN_KEYS)) {
            while (rows.next()) {
                String constraint = "alter table %s %%s constraint %s".formatted(rows.getString(1), rows.getString(2));
                removals.add(constraint.formatted("drop"));
                foreignKeys.add(constraint.formatted("add") + " " + rows.getString(3));
            }
        }
        for (String removal : removals) {
            execute(removal);
        }
    }

    @Override
    public void load(TableShape table, InputStream rows) throws SQLException, IOException {
        copyManager().copyIn("copy %s (%s) from stdin".formatted(table.name(), table.columnList()), rows);
    }

    @Override
    public void endLoad() throws SQLException {
        for (String foreignKey : foreignKeys) {
            execute(foreignKey);
        }
        connection.commit();
        connection.setAutoCommit(true);
        execute("analyze");
    }

    private CopyManager copyManager() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
