package org.rejoinder.media.format;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import com.twelvemonkeys.imageio.util.IIOUtil;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.stream.ImageInputStream;

/**
 * What the scans of a JPEG hold, and whether its end is marked (ITU-T T.81, annexes B and G). Some cameras and phones leave
 * the mark out, or write zeros in its place; only then it matters whether there are scans for all that is to be shown.
 */
final class JpegScans {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int COEFFICIENTS = 64;

    /** Of each component: the coefficients of which all bits are known. */
    private final Map<Integer, BitSet> known = new HashMap<>();

    private final DataInputStream in;
    private long position;
    private long lastThatCounts;
    private int before;
    private boolean ended;

    /** @param in behind the first mark of a scan */
    JpegScans(ImageInputStream in) throws IOException {
        this.position = in.getStreamPosition();
        this.in = new DataInputStream(new BufferedInputStream(IIOUtil.createStreamAdapter(in)));
        try {
            read();
        } catch (EOFException unmarked) {
            ended = false;
        }
    }

    private void read() throws IOException {
        int marker = START_OF_SCAN;
        while (marker != END) {
            if (marker == START_OF_SCAN) {
                scan(segment());
            } else if (!stands(marker)) {
                segment();
            }
            marker = nextMarker();
        }
        ended = true;
    }

    /** Alone, without a segment. */
    private static boolean stands(int marker) {
        return marker == 0x01 || marker >= 0xd0 && marker <= 0xd8;
    }

    private int[] segment() throws IOException {
        int[] segment = new int[Math.max(0, (next() << 8 | next()) - 2)];
        for (int i = 0; i < segment.length; i++) {
            segment[i] = next();
        }
        return segment;
    }

    /** Of a number of components, two bytes for each, the first and the last coefficient, and which bits. */
    private void scan(int[] header) {
        int components = header.length == 0 ? 0 : header[0];
        int at = 1 + 2 * components;
        if (header.length < at + 3) {
            return;
        }
        boolean toTheLastBit = (header[at + 2] & 0xf) == 0;
        for (int i = 0; toTheLastBit && i < components; i++) {
            known.computeIfAbsent(header[1 + 2 * i], component -> new BitSet())
                    .set(Math.min(header[at], COEFFICIENTS), Math.min(header[at + 1] + 1, COEFFICIENTS));
        }
    }

    private int nextMarker() throws IOException {
        int marker = 0;
        while (marker == 0 || marker == 0xff || marker >= 0xd0 && marker <= 0xd7) {
            int each = next();
            marker = before == 0xff ? each : 0;
            before = each;
        }
        before = 0;
        return marker;
    }

    /** A zero counts only where it belongs to the byte before it. */
    private int next() throws IOException {
        int each = in.readUnsignedByte();
        position++;
        if (each != 0 || before == 0xff) {
            lastThatCounts = position;
        }
        return each;
    }

    boolean isEndMarked() {
        return ended;
    }

    /** Whether all of it can be shown. */
    boolean hold(byte[] components) {
        for (byte component : components) {
            BitSet coefficients = known.get(component & 0xff);
            if (coefficients == null || coefficients.cardinality() < COEFFICIENTS) {
                return false;
            }
        }
        return true;
    }

    /** The file without the zeros at its end, which a reader would take for pixels if others are missing. */
    ImageInputStream withoutPadding(ImageInputStream file) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(lastThatCounts)];
        file.seek(0);
        file.readFully(bytes);
        return new ByteArrayImageInputStream(bytes);
    }
}
