package org.rejoinder.pagecache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Pages made smaller for the way to the reader (RFC 9110, 8.4.1; RFC 7932). */
final class Compressor {

    /**
     * Of 11: from here on a page takes as long to pack as to make. At 5 a page is 5 to 20 % smaller than with the best of gzip
     * and as quick to pack; at 11 it is 14 to 30 % smaller and takes a second of CPU for 280 kB.
     */
    private static final int QUALITY = 5;

    /** Of 9: at 4 a page is 3 % larger than with the best, and packed in a third of the time. */
    private static final int LEVEL = 4;

    private Compressor() {}

    static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var out = new Gzip(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** False on a machine for which the library brings no code. */
    static boolean knowsBrotli() {
        return Brotli4jLoader.isAvailable();
    }

    static byte[] brotli(byte[] bytes) {
        try {
            return Encoder.compress(bytes, new Encoder.Parameters().setQuality(QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Gzip extends GZIPOutputStream {

        Gzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(LEVEL);
        }
    }
}
