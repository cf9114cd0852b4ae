package org.rejoinder.exchange;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file, unpacked if it is packed with gzip (RFC 1952), as several programs send their exports. */
public final class UnpackedFile extends FilterInputStream {

    /** Comments shrink to a fifth or a tenth; what is made to burst grows a thousandfold. */
    private static final long MOST_GROWTH = 200;

    private static final long ALWAYS_ALLOWED = 64L << 20;

    private long left;

    private UnpackedFile(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    public static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            if (!isPacked(in)) {
                return in;
            }
            return new UnpackedFile(
                    new BufferedInputStream(new GZIPInputStream(in)), MOST_GROWTH * Files.size(file) + ALWAYS_ALLOWED);
        } catch (EOFException | ZipException e) {
            in.close();
            throw broken();
        }
    }

    private static UnreadableExportException broken() {
        return new UnreadableExportException(
                "The file is packed, and what is packed is not whole. Export it again, and see that it comes over whole.");
    }

    private static boolean isPacked(InputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        int read;
        try {
            read = in.read(target, from, most);
        } catch (EOFException | ZipException e) {
            throw broken();
        }
        left -= Math.max(0, read);
        if (left < 0) {
            throw new UnreadableExportException(
                    "The file unpacks to more than %d times its size, which no export does. Nothing of it was brought."
                            .formatted(MOST_GROWTH));
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
