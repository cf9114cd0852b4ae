package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rejoinder.settings.Settings;

/** {@code imports/} in the home: files that were sent to the desk, and reports. Nobody but the server may read it. */
@ApplicationScoped
class ImportFolder {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** While it comes in. */
    private static final String PART = ".part";

    @Inject
    private Settings settings;

    /** What one phase of an import says row by row. */
    Path report(ImportRun run, ImportPhase phase) {
        return folder().resolve("%s-%d-%s.csv"
                .formatted(TIME.format(run.begunAt()), run.id(), phase.name().toLowerCase(Locale.ROOT)));
    }

    /** For what is being sent; nothing is in it yet. */
    Path begin() throws IOException {
        Files.createDirectories(
                folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.createFile(
                folder().resolve(UUID.randomUUID() + PART),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** All of it has come. */
    Path keep(Path part) throws IOException {
        return Files.move(
                part, part.resolveSibling(part.getFileName().toString().replace(PART, ".export")));
    }

    /** Pictures that were sent with an export. */
    Path keepPictures(Path part) throws IOException {
        return Files.move(
                part, part.resolveSibling(part.getFileName().toString().replace(PART, ".zip")));
    }

    void forget(ImportRun run) throws IOException {
        if (run.file().isThere() && run.file().isUploaded()) {
            Files.deleteIfExists(run.file().path());
            Optional<Path> pictures = run.pictures().files();
            if (pictures.isPresent() && pictures.get().startsWith(folder())) {
                Files.deleteIfExists(pictures.get());
            }
        }
    }

    void forgetReports(ImportRun run) throws IOException {
        for (ImportPhase phase : ImportPhase.values()) {
            Files.deleteIfExists(report(run, phase));
        }
    }

    /** What was being sent when the server stopped. */
    void forgetParts(Instant before) throws IOException {
        if (Files.isDirectory(folder())) {
            for (Path part : parts()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.getFileName().toString().endsWith(PART))
                    .toList();
        }
    }

    /** Bytes that can still be stored. */
    long room() throws IOException {
        return Files.getFileStore(settings.home()).getUsableSpace();
    }

    private Path folder() {
        return settings.home().resolve("imports");
    }
}
