package org.rejoinder.media.format;

/** Colours became numbers, of which up to eight stand in one pixel's green. */
final class PaletteTransform implements WebpTransform {

    private final int width;
    private final int height;
    private final int[] palette;
    private final int packing;

    /** @param differences each colour less the one before it */
    PaletteTransform(int width, int height, int[] differences) {
        this.width = width;
        this.height = height;
        this.palette = differences;
        for (int i = 1; i < palette.length; i++) {
            palette[i] = WebpTransform.sum(palette[i], palette[i - 1]);
        }
        this.packing = packing(palette.length);
    }

    private static int packing(int colours) {
        if (colours > 16) {
            return 0;
        }
        if (colours > 4) {
            return 1;
        }
        return colours > 2 ? 2 : 3;
    }

    @Override
    public int packedWidth() {
        return LosslessWebp.blocks(width, packing);
    }

    @Override
    public int[] undo(int[] pixels) {
        int[] whole = packing == 0 ? pixels : new int[width * height];
        int bits = 8 >> packing;
        int mask = (1 << bits) - 1;
        int packed = packedWidth();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int green = pixels[y * packed + (x >> packing)] >> 8 & 0xff;
                int number = green >> bits * (x & (1 << packing) - 1) & mask;
                whole[y * width + x] = number < palette.length ? palette[number] : 0;
            }
        }
        return whole;
    }
}
