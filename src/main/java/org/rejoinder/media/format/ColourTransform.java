package org.rejoinder.media.format;

/** What green lets expect of red, and both of blue, was taken from them. */
record ColourTransform(int packedWidth, int height, int block, int[] blocks) implements WebpTransform {

    @Override
    public int[] undo(int[] pixels) {
        int across = LosslessWebp.blocks(packedWidth, block);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < packedWidth; x++) {
                int at = y * packedWidth + x;
                pixels[at] = undone(pixels[at], blocks[(y >> block) * across + (x >> block)]);
            }
        }
        return pixels;
    }

    private static int undone(int pixel, int element) {
        int green = pixel >> 8;
        int red = (pixel >> 16) + expected(element, green);
        int blue = pixel + expected(element >> 8, green) + expected(element >> 16, red);
        return pixel & 0xff00ff00 | (red & 0xff) << 16 | blue & 0xff;
    }

    private static int expected(int share, int of) {
        return (byte) share * (byte) of >> 5;
    }
}
