package org.rejoinder.media.format;

import java.awt.image.Raster;

/**
 * Pixels of one to four samples of 8 or 16 bits: grey, grey and alpha, RGB, RGB and alpha. Samples count as they are; Java's
 * own grey is linear and would make them lighter.
 */
final class SampledRows implements PixelRows {

    private static final int GREY_AND_ALPHA = 2;
    private static final int RGB = 3;
    private static final int RGB_AND_ALPHA = 4;
    private static final int OPAQUE = 0xff000000;

    private final Raster raster;
    private final int bands;
    private final int most;
    private final int[] transparent;
    private final int[] samples;

    /** @param transparent the samples of the one colour that is seen through; empty if there is none */
    SampledRows(Raster raster, int[] transparent) {
        this.raster = raster;
        this.bands = raster.getNumBands();
        this.most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        this.transparent = transparent.clone();
        this.samples = new int[raster.getWidth() * bands];
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
        raster.getPixels(0, y, width(), 1, samples);
        for (int x = 0; x < width(); x++) {
            argb[x] = pixel(x * bands);
        }
    }

    private int pixel(int at) {
        int green = bands < RGB ? at : at + 1;
        int blue = bands < RGB ? at : at + 2;
        return alpha(at) | eight(at) << 16 | eight(green) << 8 | eight(blue);
    }

    private int alpha(int at) {
        if (transparent.length > 0) {
            return isTransparent(at) ? 0 : OPAQUE;
        }
        return bands == GREY_AND_ALPHA || bands == RGB_AND_ALPHA ? eight(at + bands - 1) << 24 : OPAQUE;
    }

    private boolean isTransparent(int at) {
        for (int i = 0; i < transparent.length; i++) {
            if (transparent[i] != samples[at + i]) {
                return false;
            }
        }
        return true;
    }

    private int eight(int at) {
        return most == 0xff ? samples[at] : (samples[at] * 0xff + most / 2) / most;
    }
}
