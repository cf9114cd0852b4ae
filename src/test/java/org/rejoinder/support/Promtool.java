package org.rejoinder.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Prometheus' checker of rules. Out of its package and not installed: that would start a server. */
public final class Promtool {

    private static final Path INSTALLED = Path.of("/usr/bin/promtool");
    private static final Path UNPACKED = Path.of("target", "prometheus");
    private static final String ADVICE =
            "The tests need promtool. Please run: apt-get install --no-install-recommends prometheus";

    /** What it said, and its exit status. */
    public record Result(int status, String output) {}

    private Promtool() {}

    public static Result run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program().toString()));
        command.addAll(List.of(arguments));
        return run(Path.of(""), command);
    }

    private static synchronized Path program() {
        Path unpacked = UNPACKED.resolve("usr/bin/promtool");
        if (Files.isExecutable(INSTALLED)) {
            return INSTALLED;
        }
        try {
            Files.createDirectories(UNPACKED);
            try (var file = FileChannel.open(
                    Path.of("target", "install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.lock();
                if (!Files.isExecutable(unpacked)) {
                    unpack();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unpacked;
    }

    private static void unpack() throws IOException {
        needs(run(UNPACKED, List.of("apt-get", "update", "-q")));
        needs(run(UNPACKED, List.of("apt-get", "download", "-q", "prometheus")));
        try (var packages = Files.newDirectoryStream(UNPACKED, "prometheus_*.deb")) {
            for (Path each : packages) {
                needs(run(UNPACKED, List.of("dpkg-deb", "-x", each.getFileName().toString(), ".")));
            }
        }
    }

    private static void needs(Result result) {
        if (result.status() != 0) {
            throw new IllegalStateException(ADVICE + "\n" + result.output());
        }
    }

    private static Result run(Path folder, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new IllegalStateException(ADVICE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
