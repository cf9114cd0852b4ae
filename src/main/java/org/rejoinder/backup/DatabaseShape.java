package org.rejoinder.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a database says of itself, in words that H2 and PostgreSQL share. Flyway's own table is not part of it. */
final class DatabaseShape {

    private static final String COLUMNS =
            "select lower(t.table_name), lower(c.column_name), upper(c.data_type) from information_schema.tables t"
                    + " join information_schema.columns c"
                    + " on c.table_schema = t.table_schema and c.table_name = t.table_name"
                    + " where t.table_schema = current_schema and t.table_type = 'BASE TABLE'"
                    + " and lower(t.table_name) not like 'flyway%' and c.is_generated = 'NEVER'"
                    + " order by t.table_name, c.ordinal_position";

    private static final String SEQUENCES = "select lower(sequence_name) from information_schema.sequences"
            + " where sequence_schema = current_schema order by sequence_name";

    private static final String VERSION = "select \"version\" from \"flyway_schema_history\" where \"success\""
            + " and \"version\" is not null order by \"installed_rank\" desc";

    /** Class of SQLSTATE, of H2 and of PostgreSQL. */
    private static final String UNKNOWN_TABLE = "42";

    private DatabaseShape() {}

    static List<TableShape> tables(Connection connection) throws SQLException {
        Map<String, TableShape> tables = new TreeMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                TableShape table = tables.computeIfAbsent(
                        rows.getString(1), name -> new TableShape(name, new ArrayList<>(), new ArrayList<>()));
                table.columns().add(rows.getString(2));
                table.types().add(rows.getString(3).toUpperCase(Locale.ROOT));
            }
        }
        return List.copyOf(tables.values());
    }

    static List<String> sequences(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** The last migration; empty if no Rejoinder has ever made tables here. */
    static Optional<String> version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(VERSION)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(UNKNOWN_TABLE)) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
