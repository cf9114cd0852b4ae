package org.rejoinder.media.format;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A WebP, of which the first frame counts; its chunks are those of RFC 9649. How its camera was held does not count: browsers
 * show it as it is.
 */
final class WebpFile implements SourceFile {

    private static final int RIFF_HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int EXTENDED = 10;
    private static final int FRAME_HEAD = 16;
    private static final int PIXELS_HEAD = 10;
    private static final int SIDE_OF_FRAME = 0x3fff;

    /** Zeros behind the file that its reader gets: it refuses what unfolds to more than 2,048 times its file. */
    private static final int ROOM = 64 << 10;

    private int width;
    private int height;
    private int left;
    private int top;
    private int frameWidth;
    private int frameHeight;
    private ByteBuffer alpha = ByteBuffer.allocate(0);
    private ByteBuffer pixels = ByteBuffer.allocate(0);
    private boolean lossless;
    private Optional<ICC_Profile> profile = Optional.empty();

    WebpFile(ImageInputStream in, PixelLimit limit) throws IOException {
        takeAll(whole(in).position(RIFF_HEAD));
        if (pixels.remaining() < PIXELS_HEAD) {
            throw new IIOException("A WebP without pixels");
        }
        measure();
        limit.check(width(), height());
    }

    private static ByteBuffer whole(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        in.seek(4);
        long length = in.readUnsignedInt() + CHUNK_HEAD;
        if (length < RIFF_HEAD || length > Integer.MAX_VALUE || in.length() >= 0 && length > in.length()) {
            throw new IIOException("A WebP that ends too early");
        }
        byte[] bytes = new byte[(int) length];
        in.seek(0);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private void takeAll(ByteBuffer chunks) throws IOException {
        while (chunks.remaining() >= CHUNK_HEAD) {
            byte[] name = new byte[4];
            chunks.get(name);
            int length = chunks.order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (length < 0 || length > chunks.remaining()) {
                throw new IIOException("A chunk of a WebP ends too early");
            }
            take(
                    new String(name, StandardCharsets.ISO_8859_1),
                    chunks.slice(chunks.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            chunks.position(Math.min(chunks.limit(), chunks.position() + length + (length & 1)));
        }
    }

    private void take(String name, ByteBuffer chunk) throws IOException {
        switch (name) {
            case "VP8X" -> canvas(chunk);
            case "ICCP" -> profile = profileIn(chunk);
            case "ANMF" -> frame(chunk);
            case "ALPH" -> alpha = alpha.hasRemaining() || pixels.hasRemaining() ? alpha : chunk;
            case "VP8 ", "VP8L" -> pixels(name, chunk);
            default -> {
                // says nothing about the first frame
            }
        }
    }

    private void canvas(ByteBuffer chunk) throws IOException {
        if (chunk.remaining() < EXTENDED) {
            throw new IIOException("A WebP whose canvas has no size");
        }
        width = three(chunk, 4) + 1;
        height = three(chunk, 7) + 1;
    }

    private static int three(ByteBuffer from, int at) {
        return from.getShort(at) & 0xffff | (from.get(at + 2) & 0xff) << 16;
    }

    private static byte[] bytes(ByteBuffer chunk) {
        byte[] bytes = new byte[chunk.remaining()];
        chunk.get(bytes);
        return bytes;
    }

    private static Optional<ICC_Profile> profileIn(ByteBuffer chunk) {
        return chunk.remaining() > EmbeddedProfile.LARGEST ? Optional.empty() : EmbeddedProfile.of(bytes(chunk));
    }

    private void frame(ByteBuffer chunk) throws IOException {
        if (chunk.remaining() < FRAME_HEAD) {
            throw new IIOException("A frame of a WebP without a place");
        }
        if (!pixels.hasRemaining()) {
            left = 2 * three(chunk, 0);
            top = 2 * three(chunk, 3);
            takeAll(chunk.position(FRAME_HEAD));
        }
    }

    private void pixels(String name, ByteBuffer chunk) {
        if (!pixels.hasRemaining()) {
            lossless = name.equals("VP8L");
            pixels = chunk;
        }
    }

    private void measure() {
        if (lossless) {
            int sides = pixels.getInt(1);
            frameWidth = (sides & SIDE_OF_FRAME) + 1;
            frameHeight = (sides >> 14 & SIDE_OF_FRAME) + 1;
        } else {
            frameWidth = pixels.getShort(6) & SIDE_OF_FRAME;
            frameHeight = pixels.getShort(8) & SIDE_OF_FRAME;
        }
        if (width == 0) {
            width = frameWidth;
            height = frameHeight;
        }
    }

    @Override
    public int width() {
        return Math.max(width, frameWidth);
    }

    @Override
    public int height() {
        return Math.max(height, frameHeight);
    }

    @Override
    public int bytesOfPixel() {
        return lossless ? 4 : 3;
    }

    @Override
    public boolean isLossy() {
        return !lossless;
    }

    @Override
    public PixelRows rows(ImageReader reader, ImageReadParam some) throws IOException {
        int every = lossless ? 1 : some.getSourceXSubsampling();
        PixelRows frame = ProfiledRows.of(lossless ? lossless() : lossy(reader, some), profile, false);
        int across = (width() + every - 1) / every;
        int down = (height() + every - 1) / every;
        return frame.width() == across && frame.height() == down
                ? frame
                : new CanvasRows(frame, across, down, left / every, top / every);
    }

    private PixelRows lossless() throws IOException {
        return new PackedRows(LosslessWebp.pixels(pixels, frameWidth, frameHeight), frameWidth, frameHeight);
    }

    private PixelRows lossy(ImageReader reader, ImageReadParam some) throws IOException {
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(still())), false, true);
        int every = some.getSourceXSubsampling();
        PixelRows rows = new SampledRows(reader.read(0, some).getRaster(), new int[0]);
        rows = every == 1 ? new SmoothChroma(rows) : rows;
        return alpha.hasRemaining() ? new AlphaRows(rows, alpha, frameWidth, frameHeight, every) : rows;
    }

    /** The first frame by itself, without alpha and without what its file says about colours. */
    private byte[] still() {
        int length = pixels.remaining() + (pixels.remaining() & 1);
        ByteBuffer still =
                ByteBuffer.allocate(RIFF_HEAD + CHUNK_HEAD + length + ROOM).order(ByteOrder.LITTLE_ENDIAN);
        still.put(ascii("RIFF")).putInt(still.limit() - CHUNK_HEAD).put(ascii("WEBP"));
        still.put(ascii("VP8 ")).putInt(length).put(pixels.duplicate());
        return still.array();
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
