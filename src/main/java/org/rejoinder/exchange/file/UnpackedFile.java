package org.rejoinder.exchange.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rejoinder.exchange.UnreadableExportException;

/** The bytes of a file, unpacked if it is packed: with gzip (RFC 1952), or as the one export in a ZIP, as several send theirs. */
public final class UnpackedFile extends FilterInputStream {

    /** Comments shrink to a fifth or a tenth; what is made to burst grows a thousandfold. */
    private static final long MOST_GROWTH = 200;

    private static final long ALWAYS_ALLOWED = 64L << 20;

    /** A file in it, as it begins (APPNOTE, 4.3.7). */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final Pattern EXPORT = Pattern.compile("(?!__MACOSX/).*\\.(?:xml|json)", Pattern.CASE_INSENSITIVE);

    private final Closeable source;
    private long left;

    private UnpackedFile(InputStream in, Path file, Closeable source) throws IOException {
        super(new BufferedInputStream(in));
        this.source = source;
        this.left = MOST_GROWTH * Files.size(file) + ALWAYS_ALLOWED;
    }

    public static InputStream open(Path file) throws IOException {
        return isZip(file) ? openZip(file) : openStream(file);
    }

    public static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /** With gzip, or in a ZIP. */
    public static boolean isPacked(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return isZip(file) || isPacked(in);
        }
    }

    private static InputStream openStream(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            return isPacked(in) ? new UnpackedFile(new GZIPInputStream(in), file, in) : in;
        } catch (EOFException | ZipException e) {
            in.close();
            throw broken();
        }
    }

    private static InputStream openZip(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw broken();
        }
        try {
            return new UnpackedFile(zip.getInputStream(exportIn(zip)), file, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipEntry exportIn(ZipFile zip) throws IOException {
        List<? extends ZipEntry> exports = zip.stream()
                .filter(entry -> EXPORT.matcher(entry.getName()).matches())
                .limit(2)
                .toList();
        if (exports.size() != 1) {
            throw new UnreadableExportException(
                    exports.isEmpty()
                            ? "The file is packed, and nothing in it ends in .xml or .json. Unpack it, and bring the export in it."
                            : "The file is packed, and has several files in it. Unpack it, and bring one after the other.");
        }
        return exports.get(0);
    }

    @Override
    public void close() throws IOException {
        try (source) {
            super.close();
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
