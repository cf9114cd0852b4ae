package org.rejoinder.media.format;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.coobird.thumbnailator.util.exif.Orientation;

/** How a camera was held, as Exif says it. */
final class ExifOrientation {

    private static final int LITTLE = 0x4949;
    private static final int BIG = 0x4d4d;
    private static final int FORTY_TWO = 42;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int LAST = 8;

    private ExifOrientation() {}

    /**
     * Upright where nothing or nonsense is said.
     *
     * @param tiff what stands behind the mark of Exif in a JPEG, or in the chunk of a PNG or WebP
     */
    static Orientation of(byte[] tiff) {
        try {
            int value = value(ByteBuffer.wrap(tiff));
            return value >= 1 && value <= LAST ? Orientation.typeOf(value) : Orientation.TOP_LEFT;
        } catch (BufferUnderflowException | IllegalArgumentException cutShort) {
            return Orientation.TOP_LEFT;
        }
    }

    /** 0 if there is none. */
    private static int value(ByteBuffer tiff) {
        int order = tiff.getShort();
        if (order != LITTLE && order != BIG) {
            return 0;
        }
        tiff.order(order == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (tiff.getShort() != FORTY_TWO) {
            return 0;
        }
        tiff.position(tiff.getInt());
        for (int left = tiff.getShort() & 0xffff; left > 0; left--) {
            int tag = tiff.getShort() & 0xffff;
            int type = tiff.getShort();
            tiff.getInt();
            int value = type == SHORT ? tiff.getShort() : 0;
            tiff.position(tiff.position() + (type == SHORT ? 2 : 4));
            if (tag == TAG) {
                return value;
            }
        }
        return 0;
    }
}
