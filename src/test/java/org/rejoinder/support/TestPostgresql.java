package org.rejoinder.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** What {@code pg_dump} writes, which is what an operator would keep or lose. */
    public String dump() {
        Path program = Programs.find(List.of("pg_dump"), "postgresql-client");
        try {
            Path dump = Files.createTempFile(Path.of("target"), "dump-", ".sql");
            Process process = new ProcessBuilder(
                            program.toString(),
                            "--host=localhost",
                            "--port=" + server.getPort(),
                            "--username=postgres",
                            "--inserts",
                            "--file=" + dump,
                            "postgres")
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pg_dump failed with status " + process.exitValue());
            }
            return Files.readString(dump);
        } catch (IOException | InterruptedException e) {
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
