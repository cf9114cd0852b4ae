package org.rejoinder.media.format;

/**
 * Rows of a lossy WebP, which has one colour for each two by two pixels. Its reader gives each of the four that very colour;
 * browsers blend it with those of its neighbours, and so does this.
 */
final class SmoothChroma implements PixelRows {

    private final PixelRows rows;
    private final int across;
    private final int down;
    private final float[] blues;
    private final float[] reds;

    SmoothChroma(PixelRows rows) {
        this.rows = rows;
        this.across = (rows.width() + 1) / 2;
        this.down = (rows.height() + 1) / 2;
        this.blues = new float[across * down];
        this.reds = new float[across * down];
        measure();
    }

    private void measure() {
        int[] upper = new int[width()];
        int[] lower = new int[width()];
        for (int y = 0; y < down; y++) {
            rows.read(2 * y, upper);
            rows.read(Math.min(2 * y + 1, height() - 1), lower);
            for (int x = 0; x < across; x++) {
                int right = Math.min(2 * x + 1, width() - 1);
                measure(y * across + x, upper[2 * x], upper[right], lower[2 * x], lower[right]);
            }
        }
    }

    /** Of samples that were cut off at either end nothing can be told, if there are others. */
    private void measure(int at, int... four) {
        float weights = 0;
        for (int pixel : four) {
            float red = pixel >> 16 & 0xff;
            float green = pixel >> 8 & 0xff;
            float blue = pixel & 0xff;
            float weight = isCut(red) || isCut(green) || isCut(blue) ? 0.001f : 1;
            float light = (green + 0.5094f * red + 0.1938f * blue) / 1.7032f;
            blues[at] += weight * (blue - light) / 2.018f;
            reds[at] += weight * (red - light) / 1.596f;
            weights += weight;
        }
        blues[at] /= weights;
        reds[at] /= weights;
    }

    private static boolean isCut(float sample) {
        return sample == 0 || sample == 0xff;
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
            float blue = change(blues, x, y);
            float red = change(reds, x, y);
            argb[x] = argb[x] & 0xff000000
                    | eight((argb[x] >> 16 & 0xff) + 1.596f * red) << 16
                    | eight((argb[x] >> 8 & 0xff) - 0.813f * red - 0.391f * blue) << 8
                    | eight((argb[x] & 0xff) + 2.018f * blue);
        }
    }

    /** Nine parts of its own, three of each of the two beside it, one of the one across the corner: less its own. */
    private float change(float[] colours, int x, int y) {
        int column = x / 2;
        int row = y / 2;
        int beside = Math.max(0, Math.min(across - 1, column + (x % 2 == 0 ? -1 : 1)));
        int above = Math.max(0, Math.min(down - 1, row + (y % 2 == 0 ? -1 : 1)));
        return (3 * colours[row * across + beside]
                                + 3 * colours[above * across + column]
                                + colours[above * across + beside])
                        / 16
                - colours[row * across + column] * 7 / 16;
    }

    private static int eight(float value) {
        return Math.max(0, Math.min(0xff, Math.round(value)));
    }
}
