package org.rejoinder.media.format;

import java.io.EOFException;
import java.nio.ByteBuffer;

/** Bits of a lossless WebP, the lowest of a byte first. */
final class BitReader {

    private final ByteBuffer bytes;
    private long bits;
    private int count;

    BitReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** @param wanted at most 24 */
    int read(int wanted) throws EOFException {
        int value = peek() & (1 << wanted) - 1;
        skip(wanted);
        return value;
    }

    /** At least the next 24, zeros behind the last. */
    int peek() {
        while (count <= 24 && bytes.hasRemaining()) {
            bits |= (bytes.get() & 0xffL) << count;
            count += 8;
        }
        return (int) bits;
    }

    /** Of those that were looked at. */
    void skip(int some) throws EOFException {
        if (some > count) {
            throw new EOFException("A WebP whose pixels end too early");
        }
        bits >>>= some;
        count -= some;
    }
}
