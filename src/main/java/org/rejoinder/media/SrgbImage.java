package org.rejoinder.media;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.rejoinder.media.format.PixelRows;

/** Makes one picture of rows: sRGB, with alpha only where something of it is seen through. */
final class SrgbImage {

    private static final int OPAQUE = 0xff;

    private final PixelRows rows;
    private final int every;
    private final BufferedImage image;
    private final int[] line;
    private final long[] sums;
    private boolean seenThrough;

    private SrgbImage(PixelRows rows, int every) {
        this.rows = rows;
        this.every = every;
        this.image = new BufferedImage(
                Math.max(1, rows.width() / every), Math.max(1, rows.height() / every), BufferedImage.TYPE_INT_ARGB);
        this.line = new int[rows.width()];
        this.sums = new long[image.getWidth() * 4];
    }

    /** @param every so many pixels across and down become one, their mean; what is over at the right and below is left out */
    static BufferedImage of(PixelRows rows, int every) {
        var reduced = new SrgbImage(rows, every);
        for (int y = 0; y < reduced.image.getHeight(); y++) {
            reduced.fill(y);
        }
        return reduced.seenThrough ? reduced.image : reduced.opaque();
    }

    private void fill(int y) {
        int width = image.getWidth();
        if (every == 1) {
            rows.read(y, line);
        } else {
            mean(y);
        }
        for (int x = 0; x < width && !seenThrough; x++) {
            seenThrough = line[x] >>> 24 != OPAQUE;
        }
        image.setRGB(0, y, width, 1, line, 0, width);
    }

    private void mean(int y) {
        Arrays.fill(sums, 0);
        int down = Math.min(every, rows.height() - y * every);
        int across = Math.min(every, rows.width());
        for (int row = 0; row < down; row++) {
            rows.read(y * every + row, line);
            add(across);
        }
        for (int x = 0; x < image.getWidth(); x++) {
            line[x] = pixel(x * 4, down * across);
        }
    }

    private void add(int across) {
        for (int x = 0; x < image.getWidth() * across; x++) {
            int pixel = line[x];
            int at = x / across * 4;
            long alpha = pixel >>> 24;
            sums[at] += alpha;
            sums[at + 1] += alpha * (pixel >> 16 & 0xff);
            sums[at + 2] += alpha * (pixel >> 8 & 0xff);
            sums[at + 3] += alpha * (pixel & 0xff);
        }
    }

    private int pixel(int at, int count) {
        long alpha = sums[at];
        if (alpha == 0) {
            return 0;
        }
        long half = alpha / 2;
        return (int) ((alpha + count / 2) / count << 24
                | (sums[at + 1] + half) / alpha << 16
                | (sums[at + 2] + half) / alpha << 8
                | (sums[at + 3] + half) / alpha);
    }

    /** The same pixels, not a second time. */
    private BufferedImage opaque() {
        var plain = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        return new BufferedImage(
                plain.getColorModel(),
                java.awt.image.Raster.createPackedRaster(
                        image.getRaster().getDataBuffer(),
                        image.getWidth(),
                        image.getHeight(),
                        image.getWidth(),
                        new int[] {0xff0000, 0xff00, 0xff},
                        null),
                false,
                null);
    }
}
