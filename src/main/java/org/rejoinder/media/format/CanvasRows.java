package org.rejoinder.media.format;

import java.util.Arrays;

/** A frame on the canvas of its animation; around it nothing is seen. */
final class CanvasRows implements PixelRows {

    private final PixelRows frame;
    private final int width;
    private final int height;
    private final int left;
    private final int top;
    private final int[] row;

    CanvasRows(PixelRows frame, int width, int height, int left, int top) {
        this.frame = frame;
        this.width = width;
        this.height = height;
        this.left = left;
        this.top = top;
        this.row = new int[frame.width()];
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void read(int y, int[] argb) {
        Arrays.fill(argb, 0, width, 0);
        if (y >= top && y - top < frame.height() && left < width) {
            frame.read(y - top, row);
            System.arraycopy(row, 0, argb, left, Math.min(row.length, width - left));
        }
    }
}
