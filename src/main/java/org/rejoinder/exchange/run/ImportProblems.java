package org.rejoinder.exchange.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.exchange.UnreadableExportException;

/** What whoever asked for an import is told when it cannot go on. */
final class ImportProblems {

    static final String UNKNOWN =
            "Something went wrong; the server's log says what. What was done stays; it can go on.";

    static final String DISK_FULL =
            "There is no room left on the disk. Make room, and then let it go on: what was done stays.";

    /** Less than what a database needs to go on. */
    static final long LEAST_ROOM = 16L << 20;

    private ImportProblems() {}

    /** Empty for what nobody but the log can be told. */
    static Optional<String> wordsFor(Throwable why, long room) {
        if (room < LEAST_ROOM || causes(why).anyMatch(ImportProblems::tellsOfFullDisk)) {
            return Optional.of(DISK_FULL);
        }
        return causes(why)
                .filter(each -> each instanceof IOException)
                .findFirst()
                .map(ImportProblems::words);
    }

    private static String words(Throwable why) {
        if (why instanceof UnreadableExportException) {
            return why.getMessage();
        }
        return why instanceof NoSuchFileException
                ? "The file is not there any more."
                : "The file cannot be read: " + why.getMessage();
    }

    private static boolean tellsOfFullDisk(Throwable why) {
        String message = String.valueOf(why.getMessage());
        return message.contains("No space left") || message.contains("Disk quota exceeded");
    }

    private static Stream<Throwable> causes(Throwable why) {
        return Stream.iterate(why, each -> each != null, each -> each.getCause());
    }
}
