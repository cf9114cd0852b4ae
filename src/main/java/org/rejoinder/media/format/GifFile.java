package org.rejoinder.media.format;

import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A GIF, of which the first frame counts; its blocks are those of GIF89a. */
final class GifFile implements SourceFile {

    private static final int SIGNATURE = 6;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int HAS_TABLE = 0x80;

    private final int width;
    private final int height;
    private final int left;
    private final int top;

    GifFile(ImageInputStream in, PixelLimit limit) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        in.seek(SIGNATURE);
        int screenWidth = in.readUnsignedShort();
        int screenHeight = in.readUnsignedShort();
        int flags = in.readUnsignedByte();
        in.skipBytes(2);
        skipTable(in, flags);
        skipExtensions(in);
        left = in.readUnsignedShort();
        top = in.readUnsignedShort();
        // A first frame that does not fit makes room for itself: so browsers have it
        width = Math.max(screenWidth, left + in.readUnsignedShort());
        height = Math.max(screenHeight, top + in.readUnsignedShort());
        limit.check(width, height);
        skipFrame(in);
        skipFrames(in);
    }

    private static void skipExtensions(ImageInputStream in) throws IOException {
        int block = in.readUnsignedByte();
        while (block == EXTENSION) {
            in.readUnsignedByte();
            skipBlocks(in);
            block = in.readUnsignedByte();
        }
        if (block != FRAME) {
            throw new IIOException("A GIF without a frame");
        }
    }

    /** To its end, or where it ends behind a whole frame. */
    private static void skipFrames(ImageInputStream in) throws IOException {
        for (int block = in.read(); block != -1 && block != TRAILER; block = in.read()) {
            if (block == EXTENSION) {
                in.readUnsignedByte();
                skipBlocks(in);
            } else if (block == FRAME) {
                in.readLong();
                skipFrame(in);
            } else if (block != 0) {
                throw new IIOException("A GIF that is damaged");
            }
        }
    }

    private static void skipFrame(ImageInputStream in) throws IOException {
        skipTable(in, in.readUnsignedByte());
        in.readUnsignedByte();
        skipBlocks(in);
    }

    private static void skipTable(ImageInputStream in, int flags) throws IOException {
        if ((flags & HAS_TABLE) != 0) {
            skip(in, 3 << 1 + (flags & 7));
        }
    }

    private static void skipBlocks(ImageInputStream in) throws IOException {
        for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
            skip(in, length);
        }
    }

    private static void skip(ImageInputStream in, int bytes) throws IOException {
        in.readFully(new byte[bytes]);
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
        return 1;
    }

    @Override
    public boolean isLossy() {
        return false;
    }

    @Override
    public PixelRows rows(ImageReader reader, ImageReadParam some) throws IOException {
        var image = reader.read(0, some);
        var frame = new IndexedRows(image.getRaster(), (IndexColorModel) image.getColorModel(), -1);
        int every = some.getSourceXSubsampling();
        int across = (width + every - 1) / every;
        int down = (height + every - 1) / every;
        return frame.width() == across && frame.height() == down
                ? frame
                : new CanvasRows(frame, across, down, left / every, top / every);
    }
}
