package org.rejoinder.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The same pixels as numbers of colours in a palette, in as few bits each as these take. */
final class IndexedImage {

    private static final int MOST_COLOURS = 256;

    private final BufferedImage image;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final int[] palette = new int[MOST_COLOURS];
    private final byte[] pixels;

    private IndexedImage(BufferedImage image) {
        this.image = image;
        this.pixels = new byte[image.getWidth() * image.getHeight()];
    }

    /** @return nothing if it has more colours than a palette */
    static Optional<BufferedImage> of(BufferedImage image) {
        var indexed = new IndexedImage(image);
        return indexed.isNumbered() ? Optional.of(indexed.image()) : Optional.empty();
    }

    private boolean isNumbered() {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int number = numbers.computeIfAbsent(row[x], colour -> numbers.size());
                if (number == MOST_COLOURS) {
                    return false;
                }
                palette[number] = row[x];
                pixels[y * row.length + x] = (byte) number;
            }
        }
        return true;
    }

    private BufferedImage image() {
        int colours = numbers.size();
        int bits = colours <= 2 ? 1 : colours <= 4 ? 2 : colours <= 16 ? 4 : 8;
        var model = new IndexColorModel(
                bits,
                colours,
                Arrays.copyOf(palette, colours),
                0,
                image.getColorModel().hasAlpha(),
                -1,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = bits < 8
                ? Raster.createPackedRaster(DataBuffer.TYPE_BYTE, image.getWidth(), image.getHeight(), 1, bits, null)
                : Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, image.getWidth(), image.getHeight(), 1, null);
        raster.setDataElements(0, 0, image.getWidth(), image.getHeight(), pixels);
        return new BufferedImage(model, raster, false, null);
    }
}
