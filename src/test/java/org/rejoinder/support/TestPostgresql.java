package org.rejoinder.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tukaani.xz.XZInputStream;

/**
 * A real PostgreSQL server, from binaries that the build brings. PostgreSQL refuses to run as root; where the tests do, it
 * runs as {@code nobody}, which needs no namespaces and nothing installed: {@code setpriv} is of util-linux, which every
 * Debian has.
 */
public final class TestPostgresql implements AutoCloseable {

    private static final String BINARIES = "postgres-linux-x86_64.txz";
    private static final String UNPRIVILEGED = "nobody";

    /** Where every user may enter; the checkout may lie in the home directory of root. */
    private static final Path FOR_EVERYBODY = Path.of("/tmp");

    private static final String OPTIONS = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s"
            + " -c fsync=off -c timezone=UTC -c max_connections=300";

    private final boolean root;
    private final Path folder;
    private final int port;
    private final Thread end = new Thread(this::end);
    private boolean running;

    public TestPostgresql() {
        try {
            root = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
            folder = Files.createTempDirectory(FOR_EVERYBODY, "rejoinder-postgresql-");
            Runtime.getRuntime().addShutdownHook(end);
            unpack();
            port = FreePort.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (root) {
            run(folder, List.of("chown", UNPRIVILEGED, "."));
        }
        runUnprivileged("initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-locale", "--no-sync");
        running = true;
        runUnprivileged("pg_ctl", "start", "--wait", "--log=log", "--options=" + OPTIONS.formatted(port, folder));
    }

    private void unpack() throws IOException {
        Process tar = new ProcessBuilder("tar", "x", "--no-same-owner")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var binaries = TestPostgresql.class.getClassLoader().getResourceAsStream(BINARIES);
                var in = new XZInputStream(binaries);
                var out = tar.getOutputStream()) {
            in.transferTo(out);
        }
        if (status(tar) != 0) {
            throw new IOException(BINARIES + " cannot be unpacked in " + folder);
        }
    }

    public int port() {
        return port;
    }

    /** The settings that make a site use it. */
    public Map<String, String> settings() {
        return Map.of(
                "rejoinder.database.url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "rejoinder.database.user", "postgres",
                "rejoinder.database.password", "postgres");
    }

    /** What {@code pg_dump} writes, which is what an operator would keep or lose. */
    public String dump() {
        Path program = Programs.find(List.of("pg_dump"), "postgresql-client");
        try {
            Path dump = Files.createTempFile("dump-", ".sql");
            run(
                    folder,
                    List.of(
                            program.toString(),
                            "--host=127.0.0.1",
                            "--port=" + port,
                            "--username=postgres",
                            "--inserts",
                            "--file=" + dump,
                            "postgres"));
            return Files.readString(dump);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As after a fault: nobody who is connected is asked. Returns when it answers again. */
    public void restart() {
        runUnprivileged("pg_ctl", "stop", "--mode=immediate");
        runUnprivileged("pg_ctl", "start", "--wait", "--log=log", "--options=" + OPTIONS.formatted(port, folder));
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(end);
    }

    private void end() {
        if (running) {
            running = false;
            runUnprivileged("pg_ctl", "stop", "--mode=immediate");
        }
        run(FOR_EVERYBODY, List.of("rm", "-r", "-f", folder.toString()));
    }

    private void runUnprivileged(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (root) {
            command.addAll(List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=65534", "--clear-groups"));
        }
        command.addAll(List.of("bin/" + program, "--pgdata=data"));
        command.addAll(List.of(arguments));
        run(folder, command);
    }

    /** In a folder that the other user may enter, too. */
    private static void run(Path folder, List<String> command) {
        try {
            Path output = Files.createTempFile("command-", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (status(process) != 0) {
                throw new IllegalStateException(command + " failed:\n" + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
