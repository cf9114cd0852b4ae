package org.rejoinder.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A certified OpenID provider (npm's oidc-provider, in src/test/openid) as a process of its own. npm fetches it once for a build,
 * as its lock file says.
 */
public final class OpenIdServer implements AutoCloseable {

    private static final Path SOURCE = Path.of("src", "test", "openid");
    private static final Path HOME = Path.of("target", "openid").toAbsolutePath();
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "provider.js");

    private final int port = FreePort.next();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final String people;
    private final String clients;
    private Process process;

    /** @param people their claims by their name, as JSON. @param clients as JSON, too */
    public OpenIdServer(String people, String clients) {
        this.people = people;
        this.clients = clients;
        install();
        start();
    }

    public String issuer() {
        return "http://localhost:" + port;
    }

    /** Where it was before. */
    public void start() {
        try {
            var builder = new ProcessBuilder(
                            Programs.find(List.of("node", "nodejs"), "nodejs npm")
                                    .toString(),
                            "provider.js")
                    .directory(HOME.toFile())
                    .redirectErrorStream(true);
            builder.environment().put("OPENID_PORT", String.valueOf(port));
            builder.environment().put("OPENID_PEOPLE", people);
            builder.environment().put("OPENID_CLIENTS", clients);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        var follower = new Thread(() -> output.lines().forEach(log::add), "log of the OpenID provider");
        follower.setDaemon(true);
        follower.start();
        Eventually.within(Duration.ofSeconds(60), "the provider is ready", () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the provider has ended: " + String.join("\n", log));
            }
            return log.contains("ready");
        });
    }

    public void stop() {
        process.destroyForcibly().onExit().join();
        log.clear();
    }

    public List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public void close() {
        stop();
    }

    /** Test processes run side by side. */
    private static void install() {
        try {
            Files.createDirectories(HOME);
            try (var file = FileChannel.open(
                    HOME.resolve("install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.lock();
                if (isInstalled()) {
                    return;
                }
                for (String name : FILES) {
                    Files.copy(SOURCE.resolve(name), HOME.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
                String npm = Programs.find(List.of("npm"), "nodejs npm").toString();
                Path output = HOME.resolve("install.log");
                int status = new ProcessBuilder(npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                        .directory(HOME.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start()
                        .waitFor();
                if (status != 0) {
                    throw new IllegalStateException("npm ci: " + Files.readString(output));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isInstalled() throws IOException {
        for (String name : FILES) {
            Path copy = HOME.resolve(name);
            if (!Files.exists(copy) || Files.mismatch(copy, SOURCE.resolve(name)) >= 0) {
                return false;
            }
        }
        // What npm writes last
        return Files.exists(HOME.resolve("node_modules/.package-lock.json"));
    }
}
