package org.rejoinder.media.format;

import java.awt.Point;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** From a device's colours, as an ICC profile describes them, to sRGB. */
final class ProfileConversion {

    private static final int RGB = 3;

    private final ColorConvertOp op;
    private final int bands;

    private ProfileConversion(ICC_Profile profile, int bands) {
        this.op = new ColorConvertOp(new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
        this.bands = bands;
    }

    /** Empty if that profile is for another number of colours, or cannot be used: then it does not count. */
    static Optional<ProfileConversion> of(ICC_Profile profile, int bands) {
        try {
            if (profile.getNumComponents() != bands) {
                return Optional.empty();
            }
            var conversion = new ProfileConversion(profile, bands);
            conversion.convert(new byte[bands], new int[1], 1);
            return Optional.of(conversion);
        } catch (CMMException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    int bands() {
        return bands;
    }

    /**
     * @param samples of the pixels, one after the other
     * @param argb gets them; alpha stays as it is
     */
    void convert(byte[] samples, int[] argb, int width) {
        WritableRaster converted = Raster.createInterleavedRaster(0, width, 1, RGB, new Point());
        op.filter(interleaved(samples, width), converted);
        byte[] rgb = ((DataBufferByte) converted.getDataBuffer()).getData();
        for (int x = 0; x < width; x++) {
            argb[x] = argb[x] & 0xff000000
                    | (rgb[x * RGB] & 0xff) << 16
                    | (rgb[x * RGB + 1] & 0xff) << 8
                    | rgb[x * RGB + 2] & 0xff;
        }
    }

    private Raster interleaved(byte[] samples, int width) {
        int[] offsets = new int[bands];
        for (int band = 0; band < bands; band++) {
            offsets[band] = band;
        }
        return Raster.createInterleavedRaster(
                new DataBufferByte(samples, width * bands), width, 1, width * bands, bands, offsets, null);
    }
}
