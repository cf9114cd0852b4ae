package org.rejoinder.media.format;

/** Green was taken from red and blue. */
record SubtractedGreenTransform(int packedWidth) implements WebpTransform {

    @Override
    public int[] undo(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            int green = pixels[i] >> 8 & 0xff;
            pixels[i] = WebpTransform.sum(pixels[i], green << 16 | green);
        }
        return pixels;
    }
}
