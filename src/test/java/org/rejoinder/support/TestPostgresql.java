package org.rejoinder.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
