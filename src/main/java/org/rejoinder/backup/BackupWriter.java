package org.rejoinder.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup under another name beside its own, mode 0600: under its own it is there whole or not at all. It is a ZIP file;
 * its last entry has the SHA-256 of every other, as {@code sha256sum} writes them.
 */
final class BackupWriter implements EntrySink, AutoCloseable {

    static final String CHECKSUMS = "checksums";

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path part;
    private final ZipOutputStream zip;
    private final Map<String, String> checksums = new HashMap<>();

    BackupWriter(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        if (Files.exists(this.file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        part = Files.createTempFile(
                this.file.getParent(),
                this.file.getFileName() + ".",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // Where a signal ends the process
        part.toFile().deleteOnExit();
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part), BUFFER));
    }

    boolean has(String name) {
        return checksums.containsKey(name);
    }

    @Override
    public OutputStream entry(String name) throws IOException {
        // Pictures are packed already
        zip.setLevel(name.startsWith(MediaFiles.FOLDER) ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(name));
        var digest = Checksum.digest();
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                digest.update(bytes, offset, length);
                zip.write(bytes, offset, length);
            }

            @Override
            public void write(int each) throws IOException {
                write(new byte[] {(byte) each}, 0, 1);
            }

            @Override
            public void close() throws IOException {
                checksums.put(name, Checksum.hex(digest));
                zip.closeEntry();
            }
        };
    }

    /** @return the file under its other name, whole and on the disk */
    Path finish() throws IOException {
        var lines = new StringBuilder();
        checksums.forEach((name, checksum) -> lines.append(Checksum.line(checksum, name)));
        zip.putNextEntry(new ZipEntry(CHECKSUMS));
        zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        zip.close();
        force(part, StandardOpenOption.WRITE);
        return part;
    }

    void publish() throws IOException {
        Files.move(part, file);
        force(file.getParent(), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    /** What was not published is gone. */
    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } catch (IOException full) {
            // Said already where it was written
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
