package org.rejoinder.media.format;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/** Pixels that are numbers of colours in a palette. A number that the palette does not have is black, as browsers have it. */
final class IndexedRows implements PixelRows {

    private static final int MOST_COLOURS = 256;
    private static final int BLACK = 0xff000000;

    private final Raster raster;
    private final int[] palette = new int[MOST_COLOURS];
    private final int[] samples;

    /** @param transparent the number of the one that is seen through, beside those of the palette; or -1 */
    IndexedRows(Raster raster, IndexColorModel colours, int transparent) {
        this.raster = raster;
        this.samples = new int[raster.getWidth()];
        Arrays.fill(palette, BLACK);
        for (int i = 0; i < Math.min(MOST_COLOURS, colours.getMapSize()); i++) {
            palette[i] = i == transparent ? 0 : colours.getRGB(i);
        }
    }

    @Override
    public int width() {
        return raster.getWidth();
    }

    @Override
    public int height() {
        return raster.getHeight();
    }

    @Override
    public void read(int y, int[] argb) {
        raster.getSamples(0, y, width(), 1, 0, samples);
        for (int x = 0; x < samples.length; x++) {
            argb[x] = palette[samples[x]];
        }
    }
}
