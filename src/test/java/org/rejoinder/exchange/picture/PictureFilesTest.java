package org.rejoinder.exchange.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.media.PictureImport;

class PictureFilesTest {

    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void a_zip_is_read_file_by_file_and_leaves_nothing_behind() throws Exception {
        Path zip = zip("wp-content/uploads/2017/05/map.png");
        try (PictureFileSource pictures = open(zip)) {
            PictureFile file = pictures.open(address("2017/05/map.png")).orElseThrow();

            assertArrayEquals(BYTES, Files.readAllBytes(file.path()));
            file.close();
            assertFalse(Files.exists(file.path()));
        }
    }

    @Test
    void a_zip_bomb_fills_no_disk() throws Exception {
        Path zip = folder.resolve("bomb.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("2017/05/map.png"));
            var zeroes = new byte[1 << 20];
            for (int i = 0; i <= PictureImport.LARGEST >> 20; i++) {
                out.write(zeroes);
            }
        }
        try (PictureFileSource pictures = open(zip)) {
            IOException refused = assertThrows(IOException.class, () -> pictures.open(address("2017/05/map.png")));
            assertEquals("It has more than 20 MiB.", refused.getMessage());
        }
    }

    @Test
    void names_in_a_zip_lead_nowhere_else() throws Exception {
        Path zip = zip("../2017/05/map.png", "/2017/05/map.png", "a/../../2017/05/map.png", "x\\2017/05/map.png");
        try (PictureFileSource pictures = open(zip)) {
            assertEquals(Optional.empty(), pictures.locate(address("2017/05/map.png")));
        }
    }

    @Test
    void a_zip_that_is_none_is_refused_and_so_is_one_that_names_too_many_files() throws Exception {
        Path broken = Files.write(folder.resolve("broken.zip"), new byte[1_000]);
        assertThrows(IOException.class, () -> open(broken));

        byte[] whole = Files.readAllBytes(zip("2017/05/map.png"));
        int end = whole.length - 22;
        Arrays.fill(whole, end + 12, end + 16, (byte) 0x7F);
        Path lying = Files.write(folder.resolve("lying.zip"), whole);
        assertEquals(
                "The zip names too many files.",
                assertThrows(IOException.class, () -> open(lying)).getMessage());
    }

    @Test
    void symbolic_links_in_a_folder_are_not_followed() throws Exception {
        Path outside = Files.createDirectories(folder.resolve("outside/05"));
        Files.write(outside.resolve("map.png"), BYTES);
        Path uploads = Files.createDirectories(folder.resolve("uploads/2017/05"));
        Files.createSymbolicLink(uploads.resolve("map.png"), outside.resolve("map.png"));
        Files.createSymbolicLink(folder.resolve("uploads/2018"), folder.resolve("outside"));
        Files.write(uploads.resolve("real.png"), BYTES);

        try (PictureFileSource pictures = open(folder.resolve("uploads"))) {
            assertEquals(Optional.empty(), pictures.open(address("2017/05/map.png")));
            assertEquals(Optional.empty(), pictures.open(address("2018/05/map.png")));
            assertTrue(pictures.open(address("2017/05/real.png")).isPresent());
        }
    }

    @Test
    void what_is_too_large_is_not_taken_from_a_folder() throws Exception {
        Path uploads = Files.createDirectories(folder.resolve("2017/05"));
        try (OutputStream out = Files.newOutputStream(uploads.resolve("map.png"))) {
            out.write(new byte[(int) PictureImport.LARGEST + 1]);
        }

        try (PictureFileSource pictures = open(folder)) {
            assertThrows(IOException.class, () -> pictures.open(address("2017/05/map.png")));
        }
    }

    private static PictureFileSource open(Path from) throws IOException {
        return new PictureOrigin(Optional.of(from), false).open(Set.of());
    }

    private static PictureAddress address(String path) {
        return PictureAddress.of("/wp-content/uploads/" + path, "https://old.example")
                .orElseThrow();
    }

    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("pictures.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(BYTES);
            }
        }
        return zip;
    }
}
