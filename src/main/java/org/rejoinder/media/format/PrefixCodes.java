package org.rejoinder.media.format;

import java.io.IOException;
import javax.imageio.IIOException;

/** The five prefix codes of a part of a lossless WebP: green with lengths and cached colours, red, blue, alpha, distances. */
record PrefixCodes(PrefixCode green, PrefixCode red, PrefixCode blue, PrefixCode alpha, PrefixCode distance) {

    static final int LITERALS = 256;
    static final int LENGTHS = 24;
    private static final int DISTANCES = 40;
    private static final int[] ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    private static final int REPEAT = 16;
    private static final int ZEROS = 17;
    private static final int USUAL_LENGTH = 8;

    /** @param cached how many colours are kept */
    static PrefixCodes read(BitReader bits, int cached) throws IOException {
        return new PrefixCodes(
                code(bits, LITERALS + LENGTHS + cached),
                code(bits, LITERALS),
                code(bits, LITERALS),
                code(bits, LITERALS),
                code(bits, DISTANCES));
    }

    private static PrefixCode code(BitReader bits, int symbols) throws IOException {
        return PrefixCode.of(bits.read(1) == 1 ? simple(bits, symbols) : normal(bits, symbols));
    }

    private static int[] simple(BitReader bits, int symbols) throws IOException {
        int[] lengths = new int[Math.max(symbols, LITERALS)];
        boolean two = bits.read(1) == 1;
        lengths[bits.read(bits.read(1) == 1 ? 8 : 1)] = 1;
        if (two) {
            lengths[bits.read(8)] = 1;
        }
        return lengths;
    }

    private static int[] normal(BitReader bits, int symbols) throws IOException {
        int[] lengthsOfLengths = new int[ORDER.length];
        int given = 4 + bits.read(4);
        for (int i = 0; i < given; i++) {
            lengthsOfLengths[ORDER[i]] = bits.read(3);
        }
        PrefixCode code = PrefixCode.of(lengthsOfLengths);
        int left = bits.read(1) == 0 ? symbols : 2 + bits.read(2 + 2 * bits.read(3));
        int[] lengths = new int[symbols];
        int before = USUAL_LENGTH;
        for (int at = 0; at < symbols && left > 0; left--) {
            int length = code.read(bits);
            if (length < REPEAT) {
                lengths[at++] = length;
                before = length == 0 ? before : length;
            } else {
                int times = times(bits, length);
                if (at + times > symbols) {
                    throw new IIOException("A prefix code of a WebP with too many symbols");
                }
                java.util.Arrays.fill(lengths, at, at + times, length == REPEAT ? before : 0);
                at += times;
            }
        }
        return lengths;
    }

    private static int times(BitReader bits, int length) throws IOException {
        if (length == REPEAT) {
            return 3 + bits.read(2);
        }
        return length == ZEROS ? 3 + bits.read(3) : 11 + bits.read(7);
    }
}
