package org.rejoinder.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the home can be written to, and has room left. */
final class DiskCheck {

    private static final String NAME = "disk";
    private static final long MEBIBYTE = 1024L * 1024;

    /** With less the site says that it is not ready. */
    private static final long LEAST = 4 * MEBIBYTE;

    /** A backup or an import of a small site fits. */
    private static final long LITTLE = 512 * MEBIBYTE;

    private DiskCheck() {}

    static CheckResult run(Path home) {
        if (!Files.isDirectory(home)) {
            return missing(home);
        }
        try {
            Files.delete(Files.createTempFile(home, "check", null));
        } catch (IOException e) {
            return CheckResult.problem(NAME, "This user cannot write to " + home);
        }
        long free = home.toFile().getUsableSpace();
        String words = "%,d MiB are free in %s".formatted(free / MEBIBYTE, home);
        if (free < LEAST) {
            return CheckResult.problem(NAME, words);
        }
        return free < LITTLE ? CheckResult.warning(NAME, words) : CheckResult.ok(NAME, words);
    }

    /** Whether the first start can make it. */
    private static CheckResult missing(Path home) {
        if (Files.exists(home)) {
            return CheckResult.problem(NAME, home + " is no directory");
        }
        Path above = home.getParent();
        while (!Files.exists(above)) {
            above = above.getParent();
        }
        try {
            Files.delete(Files.createTempDirectory(above, "check"));
            return CheckResult.warning(NAME, "There is no " + home + " yet; the first start makes it");
        } catch (IOException e) {
            return CheckResult.problem(NAME, "%s cannot be made: this user cannot write to %s".formatted(home, above));
        }
    }
}
