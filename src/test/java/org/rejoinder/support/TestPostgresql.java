package org.rejoinder.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;

/** A real PostgreSQL server, from binaries that the build brings. */
public final class TestPostgresql implements AutoCloseable {

    private final EmbeddedPostgres server;

    public TestPostgresql() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings that make a site use it. */
    public Map<String, String> settings() {
        return Map.of(
                "rejoinder.database.url", server.getJdbcUrl("postgres", "postgres"),
                "rejoinder.database.user", "postgres",
                "rejoinder.database.password", "postgres");
    }

    public EmbeddedPostgres server() {
        return server;
    }

    /** Every row of every table, as text. */
    public String dump() {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            var dump = new StringBuilder();
            for (String table : tables) {
                try (var rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        dump.append(rows.getString(1)).append('\n');
                    }
                }
            }
            return dump.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
