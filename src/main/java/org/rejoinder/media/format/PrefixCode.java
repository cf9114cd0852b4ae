package org.rejoinder.media.format;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.IIOException;

/** A canonical prefix code of a lossless WebP (RFC 9649, section 3.7.2). */
final class PrefixCode {

    private static final int LONGEST = 15;
    private static final int ROOT = 8;
    private static final int NO_ENTRY = -1;

    /** For the next {@link #ROOT} bits: a symbol and how many bits it takes, or the node they lead to. */
    private final int[] symbols = new int[1 << ROOT];

    private final byte[] lengths = new byte[1 << ROOT];

    /** The two children of each node behind the root: another node, or a symbol as its complement. */
    private int[] nodes = new int[64];

    private int size = 2;

    private PrefixCode() {}

    /** @param lengths of the symbols' codes, 0 of one that does not occur */
    static PrefixCode of(int[] lengths) throws IOException {
        var code = new PrefixCode();
        int only = onlySymbol(lengths);
        if (only >= 0) {
            java.util.Arrays.fill(code.symbols, only);
            return code;
        }
        code.fill(lengths);
        return code;
    }

    /** A code of one symbol takes no bits. */
    private static int onlySymbol(int[] lengths) {
        int only = NO_ENTRY;
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                if (only >= 0) {
                    return NO_ENTRY;
                }
                only = symbol;
            }
        }
        return only;
    }

    private void fill(int[] lengthOf) throws IOException {
        int[] counts = new int[LONGEST + 2];
        for (int length : lengthOf) {
            counts[length]++;
        }
        int[] next = new int[LONGEST + 2];
        int code = 0;
        counts[0] = 0;
        for (int length = 1; length <= LONGEST; length++) {
            code = code + counts[length - 1] << 1;
            next[length] = code;
        }
        if (code + counts[LONGEST] != 1 << LONGEST) {
            throw new IIOException("A prefix code of a WebP that is none");
        }
        java.util.Arrays.fill(lengths, (byte) NO_ENTRY);
        for (int symbol = 0; symbol < lengthOf.length; symbol++) {
            if (lengthOf[symbol] > 0) {
                put(symbol, lengthOf[symbol], next[lengthOf[symbol]]++);
            }
        }
    }

    private void put(int symbol, int length, int code) {
        int reversed = Integer.reverse(code) >>> Integer.SIZE - length;
        if (length <= ROOT) {
            for (int at = reversed; at < symbols.length; at += 1 << length) {
                symbols[at] = symbol;
                lengths[at] = (byte) length;
            }
            return;
        }
        int root = reversed & symbols.length - 1;
        if (lengths[root] == NO_ENTRY) {
            lengths[root] = ROOT + 1;
            symbols[root] = newNode();
        }
        int node = symbols[root];
        for (int bit = ROOT; bit < length - 1; bit++) {
            int child = node + (reversed >> bit & 1);
            if (nodes[child] == 0) {
                int made = newNode();
                nodes[child] = made;
            }
            node = nodes[child];
        }
        nodes[node + (reversed >> length - 1 & 1)] = ~symbol;
    }

    private int newNode() {
        if (size + 2 > nodes.length) {
            nodes = java.util.Arrays.copyOf(nodes, 2 * nodes.length);
        }
        size += 2;
        return size - 2;
    }

    int read(BitReader bits) throws EOFException {
        int ahead = bits.peek();
        int root = ahead & symbols.length - 1;
        int length = lengths[root];
        if (length <= ROOT) {
            bits.skip(length);
            return symbols[root];
        }
        int node = symbols[root];
        int bit = ROOT;
        while (true) {
            node = nodes[node + (ahead >> bit & 1)];
            bit++;
            if (node < 0) {
                bits.skip(bit);
                return ~node;
            }
        }
    }
}
