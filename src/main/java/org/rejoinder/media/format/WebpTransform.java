package org.rejoinder.media.format;

/** What was done to the pixels of a lossless WebP before they were written (RFC 9649, section 3.5). */
interface WebpTransform {

    /** How many pixels a row has after it was done. */
    int packedWidth();

    /** @return the same array, or a larger one */
    int[] undo(int[] pixels);

    /** Adds each of the four samples to its own, and carries nothing. */
    static int sum(int a, int b) {
        return (a & 0xff00ff00) + (b & 0xff00ff00) & 0xff00ff00 | (a & 0x00ff00ff) + (b & 0x00ff00ff) & 0x00ff00ff;
    }
}
