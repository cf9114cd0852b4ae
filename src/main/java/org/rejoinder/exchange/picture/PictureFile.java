package org.rejoinder.exchange.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rejoinder.media.PictureImport;

/** @param isCopy whether it is there for this only, and goes when it is closed */
public record PictureFile(Path path, boolean isCopy) implements AutoCloseable {

    private static final int BUFFER = 64 << 10;

    /** Called before each part that is read, to end what takes too long. */
    interface Pace {
        void check() throws IOException;
    }

    /** No more than a picture may have, whatever is said of its length. */
    static PictureFile copyOf(InputStream in, Pace pace) throws IOException {
        Path copy = Files.createTempFile("picture", null);
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(copy)) {
            var buffer = new byte[BUFFER];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                requireSize(bytes);
                pace.check();
                out.write(buffer, 0, read);
            }
            whole = true;
            return new PictureFile(copy, true);
        } finally {
            if (!whole) {
                Files.delete(copy);
            }
        }
    }

    static void requireSize(long bytes) throws IOException {
        if (bytes > PictureImport.LARGEST) {
            throw new IOException("It has more than %,d MiB.".formatted(PictureImport.LARGEST >> 20));
        }
    }

    @Override
    public void close() throws IOException {
        if (isCopy) {
            Files.deleteIfExists(path);
        }
    }
}
