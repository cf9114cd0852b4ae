package org.rejoinder.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Reads what somebody sent as a picture: by its content, never by its name; measured before it is decoded; turned as its
 * camera says. One at a time, because each takes memory.
 */
public final class Decoding {

    /** @param format by its name in small letters: jpeg, png, gif, webp */
    public record Decoded(String format, BufferedImage image) {}

    static final long MOST_PIXELS = 50_000_000;

    /** Of a WebP: where it is lossless its reader unfolds the whole of it, four bytes a pixel, whatever is asked of it. */
    static final long MOST_PIXELS_OF_WEBP = 16_000_000;

    /**
     * Bytes that a picture may take while it is decoded, so that it fits beside all else in a heap of 384 MiB; of one that
     * would take more, only every second or third pixel is read, which leaves about as many as {@link #ENOUGH} ask for.
     */
    private static final long MOST_DECODED = 32L << 20;

    /** Pixels of a side: no picture is shown larger. */
    private static final int ENOUGH = 1_600;

    private static final Semaphore ONE = new Semaphore(1, true);

    static {
        ImageIO.setUseCache(false);
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi());
    }

    private Decoding() {}

    /**
     * @param formats those that are taken
     * @param longestSide in pixels
     * @throws NotTaken if it is no such picture
     */
    public static Decoded read(ImageInputStream in, Set<String> formats, int longestSide) throws IOException {
        ONE.acquireUninterruptibly();
        try {
            ImageReader reader = readerOf(in, formats);
            try {
                // What a PNG says of itself can be compressed a thousandfold; a JPEG tells how it was held all the same
                reader.setInput(in, false, true);
                return new Decoded(formatOf(reader), whole(reader, longestSide));
            } finally {
                reader.dispose();
            }
        } finally {
            ONE.release();
        }
    }

    private static ImageReader readerOf(ImageInputStream in, Set<String> formats) throws IOException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(in); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (formats.contains(formatOf(reader))) {
                return reader;
            }
        }
        throw new NotTaken(NotTaken.Why.NO_PICTURE);
    }

    private static String formatOf(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }

    /** A reader fails in many ways on what is not whole. */
    private static BufferedImage whole(ImageReader reader, int longestSide) {
        try {
            return decoded(reader, longestSide);
        } catch (NotTaken e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new NotTaken(NotTaken.Why.BROKEN, e);
        }
    }

    private static BufferedImage decoded(ImageReader reader, int longestSide) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        long most = formatOf(reader).equals("webp") ? MOST_PIXELS_OF_WEBP : MOST_PIXELS;
        if (pixels > most || Math.max(width, height) > longestSide) {
            throw new NotTaken(NotTaken.Why.TOO_MANY_PIXELS);
        }
        int every = (int) Math.ceil(Math.sqrt((double) pixels * bytesOfPixel(reader) / MOST_DECODED));
        ImageReadParam some = reader.getDefaultReadParam();
        some.setSourceSubsampling(every, every, 0, 0);
        return upright(reader.read(0, some), reader);
    }

    /** As it is decoded. */
    private static int bytesOfPixel(ImageReader reader) throws IOException {
        SampleModel pixel = reader.getImageTypes(0).next().getSampleModel();
        return Math.max(
                1, pixel.getNumDataElements() * DataBuffer.getDataTypeSize(pixel.getTransferType()) / Byte.SIZE);
    }

    /** Cameras say in a JPEG how they were held; where that cannot be read, the picture is as it is. */
    private static BufferedImage upright(BufferedImage image, ImageReader reader) throws IOException {
        if (!formatOf(reader).equals("jpeg")) {
            return image;
        }
        try {
            Orientation turned = ExifUtils.getExifOrientation(reader, 0);
            return turned == null || turned == Orientation.TOP_LEFT
                    ? image
                    : ExifFilterUtils.getFilterForOrientation(turned).apply(smaller(image));
        } catch (IOException | RuntimeException unreadable) {
            return image;
        }
    }

    /** As small as it can be and still be large enough whichever way it is turned: turning takes as much memory again. */
    private static BufferedImage smaller(BufferedImage image) throws IOException {
        double scale = (double) ENOUGH / Math.min(image.getWidth(), image.getHeight());
        return scale >= 1 ? image : Thumbnails.of(image).scale(scale).asBufferedImage();
    }
}
