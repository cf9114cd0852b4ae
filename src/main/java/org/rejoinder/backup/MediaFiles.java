package org.rejoinder.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pictures in a home. */
final class MediaFiles {

    static final String FOLDER = "media/";

    /** What a site is just writing. */
    private static final Pattern DRAFT = Pattern.compile(".*/draft\\d+\\.tmp");

    private final Path home;

    MediaFiles(Path home) {
        this.home = home;
    }

    /** Those that are not there yet. What is removed meanwhile is left out. */
    void copyTo(BackupWriter backup) throws IOException {
        Path folder = home.resolve(FOLDER);
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Iterator<Path> each = files.iterator(); each.hasNext(); ) {
                Path file = each.next();
                String name = FOLDER + folder.relativize(file);
                if (Files.isRegularFile(file)
                        && BackupFile.isName(name)
                        && !DRAFT.matcher(name).matches()
                        && !backup.has(name)) {
                    copy(file, name, backup);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void copy(Path file, String name, BackupWriter backup) throws IOException {
        try (var in = Files.newInputStream(file);
                var out = backup.entry(name)) {
            in.transferTo(out);
        } catch (NoSuchFileException removed) {
            // thrown away since it was listed
        }
    }

    /** Into a home that has none. */
    void copyFrom(BackupFile backup) throws IOException {
        for (String name : backup.names(FOLDER)) {
            Path file = home.resolve(name);
            Files.createDirectories(file.getParent());
            try (var in = backup.open(name)) {
                Files.copy(in, file);
            }
        }
    }
}
