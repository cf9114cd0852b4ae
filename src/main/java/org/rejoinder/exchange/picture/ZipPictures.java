package org.rejoinder.exchange.picture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Pictures in a zip: read one by one, and never unpacked as a whole. */
final class ZipPictures implements PictureFileSource {

    private final ZipFile zip;
    private final PicturePaths paths = new PicturePaths();

    ZipPictures(Path file) throws IOException {
        ZipDirectory.requireModest(file);
        zip = open(file);
        try {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && isPlain(entry.getName())) {
                    paths.add(entry.getName());
                }
            }
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Names are in UTF-8, or in something older of which only the Latin letters matter. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException otherLetters) {
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isPlain(String name) {
        return !name.startsWith("/")
                && name.indexOf('\\') < 0
                && name.indexOf('\0') < 0
                && !List.of(name.split("/")).contains("..");
    }

    @Override
    public Optional<String> locate(PictureAddress address) {
        return paths.find(address);
    }

    @Override
    public Optional<PictureFile> open(PictureAddress address) throws IOException {
        Optional<String> found = paths.find(address);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(zip.getEntry(found.get()))) {
            return Optional.of(PictureFile.copyOf(in, () -> {}));
        } catch (ZipException | EOFException broken) {
            throw new IOException("It cannot be unpacked.", broken);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
