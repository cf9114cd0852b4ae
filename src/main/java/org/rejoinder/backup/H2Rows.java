package org.rejoinder.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.HexFormat;

/** Reads row by row while they are asked for. */
final class H2Rows implements RowCopier {

    private static final int BATCH = 1000;
    private static final int COMMIT_EVERY = 20_000;
    private static final String HEX = "\\x";
    private static final int KIB = 1024;

    /** Of the memory: with less for its pages it spends its time on writing and reading them again. */
    private static final int SHARE_OF_CACHE = 3;

    private final Connection connection;
    private final H2Indexes indexes;

    H2Rows(Connection connection) {
        this.connection = connection;
        this.indexes = new H2Indexes(connection);
    }

    @Override
    public void read(TableShape table, OutputStream out) throws SQLException, IOException {
        Writer text = PostgresCopyFormat.writer(out);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select %s from %s".formatted(table.columnList(), table.name()))) {
            while (rows.next()) {
                for (int i = 0; i < table.columns().size(); i++) {
                    text.write(i == 0 ? "" : "\t");
                    PostgresCopyFormat.write(text, table.isBinary(i) ? hex(rows, i + 1) : rows.getString(i + 1));
                }
                text.write('\n');
            }
        }
        text.flush();
    }

    private static String hex(ResultSet rows, int column) throws SQLException {
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? null : HEX + HexFormat.of().formatHex(bytes);
    }

    @Override
    public long next(String sequence) throws SQLException {
        try (var query = connection.prepareStatement("select base_value from information_schema.sequences"
                + " where sequence_schema = current_schema and lower(sequence_name) = ?")) {
            query.setString(1, sequence);
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void beginLoad(Iterable<TableShape> tables) throws SQLException {
        execute("set cache_size " + Runtime.getRuntime().maxMemory() / SHARE_OF_CACHE / KIB);
        execute("set referential_integrity false");
        for (TableShape table : tables) {
            execute("delete from " + table.name());
        }
        indexes.drop();
        connection.setAutoCommit(false);
    }

    @Override
    public void load(TableShape table, InputStream rows) throws SQLException, IOException {
        String places = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        String insert = "insert into %s (%s) values (%s)".formatted(table.name(), table.columnList(), places);
        try (var statement = connection.prepareStatement(insert)) {
            var lines = PostgresCopyFormat.reader(rows);
            int read = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(table, PostgresCopyFormat.read(line), statement);
                read++;
                if (read % BATCH == 0) {
                    statement.executeBatch();
                }
                if (read % COMMIT_EVERY == 0) {
                    connection.commit();
                }
            }
            statement.executeBatch();
        }
        connection.commit();
    }

    private static void add(TableShape table, String[] row, PreparedStatement statement)
            throws SQLException, IOException {
        if (row.length != table.columns().size()) {
            throw new IOException("a row of %s has %d columns".formatted(table.name(), row.length));
        }
        for (int i = 0; i < row.length; i++) {
            if (row[i] == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (table.isBinary(i)) {
                statement.setBytes(i + 1, HexFormat.of().parseHex(row[i].substring(HEX.length())));
            } else {
                statement.setString(i + 1, row[i]);
            }
        }
        statement.addBatch();
    }

    @Override
    public void endLoad() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        indexes.create();
        execute("set referential_integrity true");
        execute("analyze");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
