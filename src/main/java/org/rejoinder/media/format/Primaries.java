package org.rejoinder.media.format;

import java.util.Optional;

/** From the red, green and blue of one device to those of sRGB; matrices are nine numbers, row by row. */
final class Primaries {

    private static final double[] SRGB = {0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06};

    /** How eyes tell colours apart under another white, after Bradford. */
    private static final double[] CONES = {0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296};

    private Primaries() {}

    /**
     * @param points x and y of white, red, green and blue
     * @return what light of theirs is in sRGB; empty if that are no primaries
     */
    static Optional<double[]> toSrgb(double[] points) {
        for (double value : points) {
            if (!(value >= 0 && value <= 1)) {
                return Optional.empty();
            }
        }
        double[] whole = times(inverse(toXyz(SRGB)), times(adaptation(points), toXyz(points)));
        for (double value : whole) {
            if (!Double.isFinite(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(whole);
    }

    private static double[] toXyz(double[] points) {
        double[] primaries = new double[9];
        for (int i = 0; i < 3; i++) {
            double[] xyz = xyz(points, 2 + 2 * i);
            for (int row = 0; row < 3; row++) {
                primaries[3 * row + i] = xyz[row];
            }
        }
        double[] amounts = applied(inverse(primaries), xyz(points, 0));
        return times(primaries, diagonal(amounts));
    }

    private static double[] xyz(double[] points, int at) {
        double x = points[at];
        double y = points[at + 1];
        return new double[] {x / y, 1, (1 - x - y) / y};
    }

    private static double[] adaptation(double[] points) {
        double[] from = applied(CONES, xyz(points, 0));
        double[] to = applied(CONES, xyz(SRGB, 0));
        double[] gains = {to[0] / from[0], to[1] / from[1], to[2] / from[2]};
        return times(inverse(CONES), times(diagonal(gains), CONES));
    }

    private static double[] diagonal(double[] values) {
        return new double[] {values[0], 0, 0, 0, values[1], 0, 0, 0, values[2]};
    }

    private static double[] applied(double[] m, double[] v) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            product[row] = m[3 * row] * v[0] + m[3 * row + 1] * v[1] + m[3 * row + 2] * v[2];
        }
        return product;
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[9];
        for (int i = 0; i < 9; i++) {
            int row = i / 3 * 3;
            product[i] = a[row] * b[i % 3] + a[row + 1] * b[3 + i % 3] + a[row + 2] * b[6 + i % 3];
        }
        return product;
    }

    private static double[] inverse(double[] m) {
        double determinant = m[0] * (m[4] * m[8] - m[5] * m[7])
                - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
        double[] adjugate = {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
        for (int i = 0; i < 9; i++) {
            adjugate[i] /= determinant;
        }
        return adjugate;
    }
}
