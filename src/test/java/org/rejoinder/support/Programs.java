package org.rejoinder.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Programs of the system that tests need; installed through its package manager if they are missing and we may. */
final class Programs {

    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/local/bin", "/usr/sbin", "/snap/bin");

    private Programs() {}

    /**
     * @param names what it may be called, the first one first
     * @param packages what to install if there is none
     */
    static synchronized Path find(List<String> names, String packages) {
        return find(names).orElseGet(() -> installedByOne(names, packages));
    }

    /** Test processes run side by side, and a package manager allows one at a time. */
    private static Path installedByOne(List<String> names, String packages) {
        try (var file = FileChannel.open(
                Path.of("target", "install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            return find(names).orElseGet(() -> installed(names, packages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find(List<String> names) {
        return names.stream()
                .flatMap(name -> FOLDERS.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path installed(List<String> names, String packages) {
        String command = "apt-get install -y --no-install-recommends " + packages;
        String advice = "The tests need " + names.get(0) + ". Please run: " + command;
        System.err.println(names.get(0) + " is missing; installing it: " + command);
        try {
            run("apt-get update -q");
            run(command);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(advice, e);
        }
        return find(names).orElseThrow(() -> new IllegalStateException(advice));
    }

    private static void run(String command) throws IOException, InterruptedException {
        new ProcessBuilder(command.split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "install.log").toFile()))
                .start()
                .waitFor();
    }
}
