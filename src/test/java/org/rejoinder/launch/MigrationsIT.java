package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.rejoinder.database.Migrations;
import org.rejoinder.settings.DatabaseSettings;
import org.rejoinder.settings.Settings;
import org.rejoinder.support.TestPostgresql;

/** A PostgreSQL database with a row in every table, as an old release wrote it, and the migrations since. */
class MigrationsIT {

    private static final String OLD = "24";

    /** Version 31: what was learnt from another form of the texts is learnt again from the same decisions. */
    private static final Set<String> MADE_ANEW = Set.of("learned", "learned_feature", "lesson");

    /** What a check would refuse, or a migration takes for something to mend. */
    private static final Map<String, String> VALUES =
            Map.of("reply.state", "'PUBLISHED'", "audit.act", "'DECIDED'", "audit.to_state", "'PUBLISHED'");

    @Test
    void nothing_that_an_old_release_wrote_is_lost() throws SQLException {
        try (var postgresql = new TestPostgresql()) {
            DatabaseSettings database = Settings.read(
                            name -> Optional.ofNullable(postgresql.settings().get(name)))
                    .database();
            upTo(OLD, database);
            try (Connection connection =
                            DriverManager.getConnection(database.url(), database.user(), database.password());
                    Statement sql = connection.createStatement()) {
                Map<String, List<String>> tables = columns(sql);
                fill(tables, sql);
                Map<String, String> before = rows(tables, sql);
                assertTrue(before.values().stream().noneMatch(String::isEmpty), before::toString);

                new Migrations(database).run();

                assertEquals(before, rows(tables, sql));
                assertEquals("1", read(sql, "select count(*) from reply where proven_at is not null"));
                assertEquals("PUBLISHED", read(sql, "select state from reply where published_at is not null"));
            }
        }
    }

    @Test
    void what_retention_removed_reads_as_purged() throws SQLException {
        try (var postgresql = new TestPostgresql()) {
            DatabaseSettings database = Settings.read(
                            name -> Optional.ofNullable(postgresql.settings().get(name)))
                    .database();
            upTo(PurgedRowsTest.OLD, database);
            try (Connection connection =
                            DriverManager.getConnection(database.url(), database.user(), database.password());
                    Statement sql = connection.createStatement()) {
                sql.execute(PurgedRowsTest.ROWS);

                new Migrations(database).run();

                assertEquals(
                        "PURGED 1 a, DECIDED 2 b",
                        read(
                                sql,
                                "select string_agg(act || ' ' || number || ' ' || hash, ', ' order by id) from audit"));
            }
        }
    }

    private static void upTo(String version, DatabaseSettings database) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    /** Of every table, with their types. */
    private static Map<String, List<String>> columns(Statement sql) throws SQLException {
        var tables = new TreeMap<String, List<String>>();
        try (var rows = sql.executeQuery("select table_name, column_name || ' ' || data_type"
                + " from information_schema.columns where table_schema = 'public'"
                + " and table_name not like 'flyway%' order by table_name, ordinal_position")) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return tables;
    }

    /** One row each; all of them refer to one another by the number 1, in whatever order they come in. */
    private static void fill(Map<String, List<String>> tables, Statement sql) throws SQLException {
        sql.execute("set session_replication_role = replica");
        for (var table : tables.entrySet()) {
            if (read(sql, "select count(*) from " + table.getKey()).equals("0")) {
                List<String> values = table.getValue().stream()
                        .map(column -> value(table.getKey(), column))
                        .toList();
                sql.execute("insert into " + table.getKey() + " values (" + String.join(", ", values) + ")");
            }
        }
        sql.execute("set session_replication_role = origin");
    }

    private static String value(String table, String column) {
        String[] parts = column.split(" ", 2);
        return VALUES.getOrDefault(
                table + "." + parts[0],
                switch (parts[1]) {
                    case "bigint", "integer" -> "1";
                    case "boolean" -> "true";
                    case "bytea" -> "'\\x00ff'";
                    case "timestamp with time zone" -> "'2026-11-01 08:00:00+00'";
                    default -> "'x'";
                });
    }

    /** What stands in the columns that there were. */
    private static Map<String, String> rows(Map<String, List<String>> tables, Statement sql) throws SQLException {
        var found = new TreeMap<String, String>();
        for (var table : tables.entrySet()) {
            if (!MADE_ANEW.contains(table.getKey())) {
                List<String> columns = table.getValue().stream()
                        .map(column -> column.split(" ")[0])
                        .toList();
                found.put(
                        table.getKey(),
                        read(
                                sql,
                                "select coalesce(string_agg(t::text, ' ' order by t::text), '') from (select "
                                        + String.join(", ", columns) + " from " + table.getKey() + ") t"));
            }
        }
        return found;
    }

    private static String read(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
