package org.rejoinder.media.format;

/** Pixels that are decoded already, four samples in each number. */
record PackedRows(int[] pixels, int width, int height) implements PixelRows {

    @Override
    public void read(int y, int[] argb) {
        System.arraycopy(pixels, y * width, argb, 0, width);
    }
}
