package org.rejoinder.media.format;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Rows whose numbers mean what the gamma and the chromaticities of a PNG say. */
final class GammaRows implements PixelRows {

    private static final double SCALE = 100_000;
    private static final int STEPS = 4_096;

    private final PixelRows rows;
    private final double[] linear = new double[256];
    private final int[] encoded = new int[STEPS + 1];
    private final Optional<double[]> matrix;

    /** @param chromaticities of white, red, green and blue, x and y of each; without them they are those of sRGB */
    GammaRows(PixelRows rows, ByteBuffer gamma, Optional<ByteBuffer> chromaticities) {
        this.rows = rows;
        double exponent = SCALE / Math.max(1, gamma.getInt(0));
        for (int i = 0; i < linear.length; i++) {
            linear[i] = Math.pow(i / 255.0, exponent);
        }
        for (int i = 0; i <= STEPS; i++) {
            double root = (double) i / STEPS;
            encoded[i] = (int) Math.round(0xff * encode(root * root));
        }
        matrix = chromaticities.map(GammaRows::points).flatMap(Primaries::toSrgb);
    }

    private static double[] points(ByteBuffer chunk) {
        double[] points = new double[8];
        for (int i = 0; i < points.length; i++) {
            points[i] = chunk.getInt(4 * i) / SCALE;
        }
        return points;
    }

    /** As IEC 61966-2-1 has it. */
    private static double encode(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
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
            argb[x] = converted(argb[x]);
        }
    }

    private int converted(int argb) {
        double red = linear[argb >> 16 & 0xff];
        double green = linear[argb >> 8 & 0xff];
        double blue = linear[argb & 0xff];
        int alpha = argb & 0xff000000;
        if (matrix.isEmpty()) {
            return alpha | eight(red) << 16 | eight(green) << 8 | eight(blue);
        }
        double[] m = matrix.get();
        return alpha
                | eight(m[0] * red + m[1] * green + m[2] * blue) << 16
                | eight(m[3] * red + m[4] * green + m[5] * blue) << 8
                | eight(m[6] * red + m[7] * green + m[8] * blue);
    }

    private int eight(double light) {
        return encoded[(int) Math.round(STEPS * Math.sqrt(Math.max(0, Math.min(1, light))))];
    }
}
