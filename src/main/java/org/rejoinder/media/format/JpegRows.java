package org.rejoinder.media.format;

import java.awt.color.ICC_Profile;
import java.awt.image.Raster;
import java.util.Arrays;
import java.util.Optional;

/** Pixels of a JPEG, as they come out of it: grey, RGB, YCbCr, CMYK or YCCK. */
final class JpegRows implements PixelRows {

    private static final int GREY = 1;
    private static final int CMYK = 4;
    private static final int OPAQUE = 0xff000000;

    private final Raster raster;
    private final int bands;
    private final boolean luma;
    private final Optional<ProfileConversion> inks;
    private final int[] samples;
    private final byte[] amounts;

    /**
     * @param luma whether the first three are Y, Cb and Cr
     * @param profile of the inks, if there are four
     */
    JpegRows(Raster raster, boolean luma, Optional<ICC_Profile> profile) {
        this.raster = raster;
        this.bands = raster.getNumBands();
        this.luma = luma;
        this.inks = bands == CMYK ? profile.flatMap(of -> ProfileConversion.of(of, CMYK)) : Optional.empty();
        this.samples = new int[raster.getWidth() * bands];
        this.amounts = new byte[samples.length];
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
        if (luma) {
            for (int at = 0; at < samples.length; at += bands) {
                toRgb(at);
            }
        }
        if (inks.isPresent()) {
            for (int i = 0; i < samples.length; i++) {
                amounts[i] = (byte) (0xff - samples[i]);
            }
            Arrays.fill(argb, 0, width(), OPAQUE);
            inks.get().convert(amounts, argb, width());
            return;
        }
        for (int x = 0; x < width(); x++) {
            argb[x] = pixel(x * bands);
        }
    }

    /** As ITU-T T.871 has it; of inks, what they leave of the light is written. */
    private void toRgb(int at) {
        double y = samples[at];
        double cb = samples[at + 1] - 128.0;
        double cr = samples[at + 2] - 128.0;
        samples[at] = eight(y + 1.402 * cr);
        samples[at + 1] = eight(y - 0.344136 * cb - 0.714136 * cr);
        samples[at + 2] = eight(y + 1.772 * cb);
        for (int ink = at; bands == CMYK && ink < at + 3; ink++) {
            samples[ink] = 0xff - samples[ink];
        }
    }

    private static int eight(double value) {
        return Math.max(0, Math.min(0xff, (int) Math.round(value)));
    }

    private int pixel(int at) {
        if (bands == GREY) {
            return OPAQUE | samples[at] * 0x010101;
        }
        // Every program writes how much of an ink is not there
        int light = bands == CMYK ? samples[at + 3] : 0xff;
        return OPAQUE | lit(at, light) << 16 | lit(at + 1, light) << 8 | lit(at + 2, light);
    }

    private int lit(int at, int light) {
        return samples[at] * light / 0xff;
    }
}
