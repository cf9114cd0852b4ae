package org.rejoinder.media.format;

/** A picture as rows of sRGB pixels, whatever the colour model of its file. */
public interface PixelRows {

    int width();

    int height();

    /**
     * Rows may be read in any order.
     *
     * @param argb gets the row: eight bits each of alpha, red, green and blue, not multiplied by alpha
     */
    void read(int y, int[] argb);
}
