package org.rejoinder.media.format;

/** What the pixels to the left and above let expect was taken from each. */
final class PredictionTransform implements WebpTransform {

    private static final int BLACK = 0xff000000;

    private final int width;
    private final int height;
    private final int block;
    private final int[] blocks;

    PredictionTransform(int width, int height, int block, int[] blocks) {
        this.width = width;
        this.height = height;
        this.block = block;
        this.blocks = blocks;
    }

    @Override
    public int packedWidth() {
        return width;
    }

    @Override
    public int[] undo(int[] pixels) {
        pixels[0] = WebpTransform.sum(pixels[0], BLACK);
        for (int x = 1; x < width; x++) {
            pixels[x] = WebpTransform.sum(pixels[x], pixels[x - 1]);
        }
        int across = LosslessWebp.blocks(width, block);
        for (int y = 1; y < height; y++) {
            int row = y * width;
            pixels[row] = WebpTransform.sum(pixels[row], pixels[row - width]);
            for (int x = 1; x < width; x++) {
                int mode = blocks[(y >> block) * across + (x >> block)] >> 8 & 0xf;
                pixels[row + x] = WebpTransform.sum(pixels[row + x], expected(mode, pixels, row + x));
            }
        }
        return pixels;
    }

    private int expected(int mode, int[] pixels, int at) {
        int left = pixels[at - 1];
        int top = pixels[at - width];
        int topLeft = pixels[at - width - 1];
        int topRight = pixels[at - width + 1];
        return switch (mode) {
            case 1 -> left;
            case 2 -> top;
            case 3 -> topRight;
            case 4 -> topLeft;
            case 5 -> mean(mean(left, topRight), top);
            case 6 -> mean(left, topLeft);
            case 7 -> mean(left, top);
            case 8 -> mean(topLeft, top);
            case 9 -> mean(top, topRight);
            case 10 -> mean(mean(left, topLeft), mean(top, topRight));
            case 11 -> nearer(left, top, topLeft);
            case 12 -> plane(left, top, topLeft);
            case 13 -> half(mean(left, top), topLeft);
            default -> BLACK;
        };
    }

    private static int mean(int a, int b) {
        return (a & b) + (((a ^ b) & 0xfefefefe) >>> 1);
    }

    /** Whichever is nearer to where the three lead. */
    private static int nearer(int left, int top, int topLeft) {
        int toLeft = 0;
        int toTop = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            toLeft += Math.abs(sample(top, shift) - sample(topLeft, shift));
            toTop += Math.abs(sample(left, shift) - sample(topLeft, shift));
        }
        return toLeft < toTop ? left : top;
    }

    private static int plane(int left, int top, int topLeft) {
        int pixel = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            pixel |= eight(sample(left, shift) + sample(top, shift) - sample(topLeft, shift)) << shift;
        }
        return pixel;
    }

    private static int half(int mean, int topLeft) {
        int pixel = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int sample = sample(mean, shift);
            pixel |= eight(sample + (sample - sample(topLeft, shift)) / 2) << shift;
        }
        return pixel;
    }

    private static int sample(int pixel, int shift) {
        return pixel >> shift & 0xff;
    }

    private static int eight(int value) {
        return Math.max(0, Math.min(0xff, value));
    }
}
