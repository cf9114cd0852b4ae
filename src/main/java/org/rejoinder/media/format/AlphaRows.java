package org.rejoinder.media.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOException;

/** Rows of a lossy WebP with the alpha that stands beside it (RFC 9649, section 2.7.1.2). */
final class AlphaRows implements PixelRows {

    private static final int LOSSLESS = 1;
    private static final int HORIZONTAL = 1;
    private static final int VERTICAL = 2;

    private final PixelRows rows;
    private final int width;
    private final int height;
    private final int every;
    private final byte[] alpha;

    /**
     * @param rows of every second or third pixel, say
     * @param chunk of all of them; its first byte says how it was written
     */
    AlphaRows(PixelRows rows, ByteBuffer chunk, int width, int height, int every) throws IOException {
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.every = every;
        int how = chunk.get() & 0xff;
        this.alpha = (how & 3) == LOSSLESS ? unfolded(chunk) : plain(chunk);
        unfilter(how >> 2 & 3);
    }

    private byte[] plain(ByteBuffer chunk) throws IOException {
        byte[] plain = new byte[width * height];
        if (chunk.remaining() < plain.length) {
            throw new IIOException("A WebP whose alpha ends too early");
        }
        chunk.get(plain);
        return plain;
    }

    private byte[] unfolded(ByteBuffer chunk) throws IOException {
        int[] pixels = LosslessWebp.headless(chunk, width, height);
        byte[] unfolded = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            unfolded[i] = (byte) (pixels[i] >> 8);
        }
        return unfolded;
    }

    private void unfilter(int filter) {
        for (int at = 1; filter != 0 && at < alpha.length; at++) {
            if (at % width == 0) {
                alpha[at] += alpha[at - width];
            } else if (at < width) {
                alpha[at] += alpha[at - 1];
            } else {
                alpha[at] += (byte) expected(filter, at);
            }
        }
    }

    private int expected(int filter, int at) {
        return switch (filter) {
            case HORIZONTAL -> alpha[at - 1];
            case VERTICAL -> alpha[at - width];
            default -> {
                int sum = (alpha[at - 1] & 0xff) + (alpha[at - width] & 0xff) - (alpha[at - width - 1] & 0xff);
                yield Math.max(0, Math.min(0xff, sum));
            }
        };
    }

    @Override
    public int width() {
        return rows.width();
    }

    @Override
    public int height() {
        return rows.height();
    }

    @Override
    public void read(int y, int[] argb) {
        rows.read(y, argb);
        for (int x = 0; x < width(); x++) {
            argb[x] = argb[x] & 0xffffff | alpha[y * every * width + x * every] << 24;
        }
    }
}
