package org.rejoinder.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;

/** How rows leave and enter one kind of database, as {@link PostgresCopyFormat}, without ever being in memory all at once. */
interface RowCopier {

    static RowCopier of(Connection connection) throws SQLException {
        return SnapshotTransaction.isPostgresql(connection) ? new PostgresqlRows(connection) : new H2Rows(connection);
    }

    void read(TableShape table, OutputStream out) throws SQLException, IOException;

    /** The number that it would give next. */
    long next(String sequence) throws SQLException;

    /** Empties every table, and takes rows in any order from now on, whatever they refer to. */
    void beginLoad(Iterable<TableShape> tables) throws SQLException;

    void load(TableShape table, InputStream rows) throws SQLException, IOException;

    /** Commits. */
    void endLoad() throws SQLException;
}
