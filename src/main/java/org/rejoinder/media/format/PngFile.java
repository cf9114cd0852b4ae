package org.rejoinder.media.format;

import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.Orientation;

/** A PNG; its chunks are those of the W3C's recommendation, section 11. */
final class PngFile implements SourceFile {

    private static final int SIGNATURE = 8;
    private static final int LARGEST_OF_INTEREST = EmbeddedProfile.LARGEST;
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
        String type;
        do {
            long length = in.readUnsignedInt();
            byte[] name = new byte[4];
            in.readFully(name);
            type = new String(name, StandardCharsets.ISO_8859_1);
            byte[] chunk = checked(in, name, length);
            take(type, chunk);
            limit.check(width, height);
        } while (!type.equals("IEND"));
        if (width == 0 || height == 0) {
            throw new IIOException("A PNG without a header");
        }
    }

    /** Empty if it is of no interest. */
    private static byte[] checked(ImageInputStream in, byte[] name, long length) throws IOException {
        boolean critical = (name[0] & 0x20) == 0;
        boolean kept = length <= LARGEST_OF_INTEREST && !Arrays.equals(name, new byte[] {'I', 'D', 'A', 'T'});
        byte[] chunk = new byte[kept ? (int) length : 0];
        var sum = new CRC32();
        sum.update(name);
        if (kept) {
            in.readFully(chunk);
            sum.update(chunk);
        } else {
            byte[] part = new byte[8192];
            for (long left = length; left > 0; ) {
                int some = (int) Math.min(left, part.length);
                in.readFully(part, 0, some);
                sum.update(part, 0, some);
                left -= some;
            }
        }
        if ((int) sum.getValue() == in.readInt()) {
            return chunk;
        }
        if (critical) {
            throw new IIOException("A chunk of a PNG is damaged");
        }
        return new byte[0];
    }

    private void take(String type, byte[] chunk) {
        switch (type) {
            case "IHDR" -> header(chunk);
            case "tRNS" -> transparency = chunk;
            case "sRGB" -> srgb = chunk.length > 0;
            case "iCCP" -> profile = unfolded(chunk).flatMap(EmbeddedProfile::of);
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

    /** Of a name, a zero, the method 0, and what is deflated. */
    private static Optional<byte[]> unfolded(byte[] chunk) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        if (name + 2 > chunk.length) {
            return Optional.empty();
        }
        var deflated = new ByteArrayInputStream(chunk, name + 2, chunk.length - name - 2);
        try (var inflated = new InflaterInputStream(deflated)) {
            byte[] bytes = inflated.readNBytes(EmbeddedProfile.LARGEST + 1);
            return bytes.length > EmbeddedProfile.LARGEST ? Optional.empty() : Optional.of(bytes);
        } catch (IOException unreadable) {
            return Optional.empty();
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
