package org.rejoinder.exchange.picture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** What a zip says of its table of contents, which is read into memory as a whole (PKWARE APPNOTE 6.3.10, 4.3.14 to 4.3.16). */
final class ZipDirectory {

    private static final long MOST_BYTES = 64L << 20;
    private static final int END = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int END64 = 56;
    private static final int LOCATOR64 = 20;
    private static final int END_MARK = 0x06054b50;
    private static final int END64_MARK = 0x06064b50;
    private static final long IN_END64 = 0xFFFFFFFFL;
    private static final int SIZE_AT = 12;
    private static final int SIZE64_AT = 40;

    private ZipDirectory() {}

    /** @throws IOException if it has none, or one that is too large */
    static void requireModest(Path file) throws IOException {
        try (var zip = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(zip.length(), END + LONGEST_COMMENT + LOCATOR64 + END64)];
            zip.seek(zip.length() - tail.length);
            zip.readFully(tail);
            if (sizeIn(ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN)) > MOST_BYTES) {
                throw new IOException("The zip names too many files.");
            }
        }
    }

    private static long sizeIn(ByteBuffer tail) throws IOException {
        for (int at = tail.limit() - END; at >= 0; at--) {
            if (tail.getInt(at) == END_MARK) {
                long size = tail.getInt(at + SIZE_AT) & IN_END64;
                int end64 = at - LOCATOR64 - END64;
                boolean isIn64 = size == IN_END64 && end64 >= 0 && tail.getInt(end64) == END64_MARK;
                return isIn64 ? tail.getLong(end64 + SIZE64_AT) : size;
            }
        }
        throw new IOException("It is no zip, or not a whole one.");
    }
}
