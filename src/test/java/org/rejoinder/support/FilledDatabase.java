package org.rejoinder.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rows in every table there is, with whatever is hard to write down and read back; and what stands in the tables. */
public final class FilledDatabase {

    private static final int ROWS = 3;

    /** Of the site, not of a test: opens with its secret. */
    private static final Set<String> LEFT = Set.of("site_key");

    private static final Set<String> PAUSED_BY_RESTORE = Set.of("webhook_endpoint", "external_moderator");

    /** What separates rows and columns somewhere, what is not of one byte, what looks like null. */
    private static final String TEXT = "\t\\N\n\r\\.\\\b\f\u000b\\t \"'é\u2028ع😀 ";

    private record Column(String name, String type, boolean nullable, int length) {}

    private final Connection connection;
    private final Map<String, List<Column>> tables = new TreeMap<>();

    public FilledDatabase(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement sql = connection.createStatement();
                ResultSet columns = sql.executeQuery("select lower(table_name), lower(column_name), lower(data_type),"
                        + " is_nullable, character_maximum_length from information_schema.columns"
                        + " where table_schema = current_schema and lower(table_name) not like 'flyway%'"
                        + " order by table_name, ordinal_position")) {
            while (columns.next()) {
                tables.computeIfAbsent(columns.getString(1), table -> new ArrayList<>())
                        .add(new Column(
                                columns.getString(2),
                                columns.getString(3),
                                columns.getString(4).equals("YES"),
                                columns.getInt(5)));
            }
        }
    }

    /** Three rows each; they refer to one another by their number. */
    public void fill() throws SQLException {
        boolean postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        execute(postgresql ? "set session_replication_role = replica" : "set referential_integrity false");
        for (var table : tables.entrySet()) {
            if (!LEFT.contains(table.getKey())) {
                execute("delete from " + table.getKey());
                for (int row = 1; row <= ROWS; row++) {
                    insert(table.getKey(), table.getValue(), row);
                }
            }
        }
        execute(postgresql ? "set session_replication_role = origin" : "set referential_integrity true");
    }

    private void insert(String table, List<Column> columns, int row) throws SQLException {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (var insert = connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (int i = 0; i < columns.size(); i++) {
                insert.setObject(i + 1, value(columns.get(i), row));
            }
            insert.executeUpdate();
        }
    }

    private static Object value(Column column, int row) {
        if (row == ROWS && column.nullable()) {
            return null;
        }
        return switch (column.type()) {
            case "bigint" -> (long) row;
            case "integer" -> row;
            case "boolean" -> row == 1;
            case "bytea", "binary varying" -> new byte[] {0, (byte) row, '\\', '\n', (byte) 0xff};
            case "timestamp with time zone" ->
                OffsetDateTime.parse("2026-11-01T08:00:00.12345" + row + "+0" + row + ":30");
            case "character varying" -> text(row, column.length());
            // Say here what a new type may hold, and see that it comes back
            default -> throw new AssertionError("nobody has looked after columns like " + column);
        };
    }

    private static String text(int row, int length) {
        String text = row + TEXT;
        return text.substring(0, Math.min(length, text.length()));
    }

    /** As {@link #rows}, without those tables of which a restore changes something. */
    public Map<String, List<String>> rowsThatComeBack() throws SQLException {
        Map<String, List<String>> rows = rows();
        rows.keySet().removeAll(PAUSED_BY_RESTORE);
        return rows;
    }

    /** What stands in every table, the same from both databases. */
    public Map<String, List<String>> rows() throws SQLException {
        var found = new TreeMap<String, List<String>>();
        for (var table : tables.entrySet()) {
            var lines = new ArrayList<String>();
            try (Statement sql = connection.createStatement();
                    ResultSet rows = sql.executeQuery("select * from " + table.getKey())) {
                while (rows.next()) {
                    lines.add(line(table.getValue(), rows));
                }
            }
            Collections.sort(lines);
            found.put(table.getKey(), lines);
        }
        return found;
    }

    private static String line(List<Column> columns, ResultSet row) throws SQLException {
        var line = new TreeMap<String, Object>();
        for (Column column : columns) {
            Object value = switch (column.type()) {
                case "timestamp with time zone" -> {
                    OffsetDateTime time = row.getObject(column.name(), OffsetDateTime.class);
                    yield time == null ? null : time.toInstant();
                }
                case "bytea", "binary varying" -> {
                    byte[] bytes = row.getBytes(column.name());
                    yield bytes == null ? null : HexFormat.of().formatHex(bytes);
                }
                default -> row.getObject(column.name());
            };
            line.put(column.name(), value == null ? "null" : value);
        }
        return line.toString();
    }

    private void execute(String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
