package org.rejoinder.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The environment in which a process believes that the clock of its machine is off. */
final class FakeTime {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    private FakeTime() {}

    /** Only what day and hour it is; how long something takes stays as it is. */
    static Map<String, String> off(Duration by) {
        return Map.of(
                "LD_PRELOAD",
                library().toString(),
                "FAKETIME",
                "%+ds".formatted(by.toSeconds()),
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // Or a wait of some milliseconds ends at once
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    private static Path library() {
        Programs.find(List.of("faketime"), "faketime");
        try (var found = Files.find(
                LIBRARIES, 3, (path, attributes) -> path.endsWith(Path.of("faketime", "libfaketime.so.1")))) {
            return found.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
