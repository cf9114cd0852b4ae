package org.rejoinder.media.format;

import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.Orientation;

/** A PNG; its chunks are those of the W3C's recommendation, section 11. */
final class PngFile implements SourceFile {

    private static final int SIGNATURE = 8;
    private static final int HEADER = 13;
    private static final int PALETTE = 3;
    private static final int COLOUR = 2;
    private static final int ALPHA = 4;

    private int width;
    private int height;
    private int depth;
    private int colours;
    private byte[] transparency = new byte[0];
    private boolean srgb;
    private Optional<ICC_Profile> profile = Optional.empty();
    private Optional<ByteBuffer> gamma = Optional.empty();
    private Optional<ByteBuffer> chromaticities = Optional.empty();
    private Orientation orientation = Orientation.TOP_LEFT;

    /** Every chunk is there and is what its sum says; a decoder would show what comes until the first that is not. */
    PngFile(ImageInputStream in, PixelLimit limit) throws IOException {
        in.seek(SIGNATURE);
        PngChunk chunk;
        do {
            chunk = PngChunk.read(in);
            take(chunk.type(), chunk.bytes());
            limit.check(width, height);
        } while (!chunk.type().equals("IEND"));
        if (width == 0 || height == 0) {
            throw new IIOException("A PNG without a header");
        }
    }

    private void take(String type, byte[] chunk) {
        switch (type) {
            case "IHDR" -> header(chunk);
            case "tRNS" -> transparency = chunk;
            case "sRGB" -> srgb = chunk.length > 0;
            case "iCCP" -> profile = PngProfile.unfolded(chunk).flatMap(EmbeddedProfile::of);
            case "gAMA" -> gamma = ofLength(chunk, 4);
            case "cHRM" -> chromaticities = ofLength(chunk, 32);
            case "eXIf" -> orientation = ExifOrientation.of(chunk);
            default -> {
                // says nothing about how its pixels look
            }
        }
    }

    private static Optional<ByteBuffer> ofLength(byte[] chunk, int length) {
        return chunk.length == length ? Optional.of(ByteBuffer.wrap(chunk)) : Optional.empty();
    }

    private void header(byte[] chunk) {
        if (chunk.length == HEADER) {
            var header = ByteBuffer.wrap(chunk);
            width = Math.max(0, header.getInt());
            height = Math.max(0, header.getInt());
            depth = header.get();
            colours = header.get();
        }
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
    public int bytesOfPixel() {
        return depth > 8 ? samples() * 2 : samples();
    }

    private int samples() {
        if (colours == PALETTE) {
            return 1;
        }
        int alpha = (colours & ALPHA) != 0 || transparency.length > 0 ? 1 : 0;
        return ((colours & COLOUR) != 0 ? 3 : 1) + alpha;
    }

    @Override
    public boolean isLossy() {
        return false;
    }

    @Override
    public Orientation orientation() {
        return orientation;
    }

    @Override
    public PixelRows rows(ImageReader reader, ImageReadParam some) throws IOException {
        PixelRows rows = decoded(reader.read(0, some));
        if (profile.isPresent()) {
            return ProfiledRows.of(rows, profile, (colours & COLOUR) == 0);
        }
        return srgb || gamma.isEmpty() ? rows : new GammaRows(rows, gamma.get(), chromaticities);
    }

    private PixelRows decoded(BufferedImage image) {
        int[] transparent = transparent();
        if (image.getColorModel() instanceof IndexColorModel palette) {
            return new IndexedRows(image.getRaster(), palette, transparent.length == 1 ? transparent[0] : -1);
        }
        for (int i = 0; depth < 8 && i < transparent.length; i++) {
            transparent[i] = transparent[i] * 0xff / ((1 << depth) - 1);
        }
        return new SampledRows(image.getRaster(), transparent);
    }

    /** The samples of the colour that is seen through. */
    private int[] transparent() {
        if (colours == PALETTE || (colours & ALPHA) != 0 || transparency.length % 2 != 0) {
            return new int[0];
        }
        int[] colour = new int[transparency.length / 2];
        for (int i = 0; i < colour.length; i++) {
            colour[i] = ByteBuffer.wrap(transparency).getShort(2 * i) & 0xffff;
        }
        return colour;
    }
}
