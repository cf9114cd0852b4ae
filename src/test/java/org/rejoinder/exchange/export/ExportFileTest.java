package org.rejoinder.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFileTest {

    @TempDir
    Path folder;

    @Test
    void it_is_there_whole_and_for_its_owner_alone() throws IOException {
        Path file = folder.resolve("site.zip");
        try (var target = new ExportFile(file)) {
            try (var out = target.open()) {
                out.write(1);
            }
            assertFalse(Files.exists(file));
            target.publish();
        }

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(1, Files.size(file));
    }

    @Test
    void what_was_broken_off_leaves_nothing() throws IOException {
        assertThrows(IOException.class, () -> {
            try (var target = new ExportFile(folder.resolve("site.zip"));
                    var out = target.open()) {
                out.write(1);
                throw new IOException("No space left on device");
            }
        });

        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void nothing_is_overwritten_and_no_directory_is_made() throws IOException {
        Path file = Files.writeString(folder.resolve("site.zip"), "old");

        assertThrows(FileAlreadyExistsException.class, () -> new ExportFile(file));
        assertThrows(NoSuchFileException.class, () -> new ExportFile(folder.resolve("none/site.zip")));
        assertEquals("old", Files.readString(file));
    }
}
