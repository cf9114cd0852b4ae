package org.rejoinder.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file under another name beside its own, for its owner alone: under its own it is there whole or not at all. */
final class ExportFile implements AutoCloseable {

    private final Path file;
    private final Path part;

    ExportFile(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        if (Files.exists(this.file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        part = Files.createTempFile(
                this.file.getParent(),
                this.file.getFileName() + ".",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    OutputStream open() throws IOException {
        return Files.newOutputStream(part);
    }

    /** Nothing that came meanwhile is overwritten. */
    void publish() throws IOException {
        force(part, StandardOpenOption.WRITE);
        Files.move(part, file);
        force(file.getParent(), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
