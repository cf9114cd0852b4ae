package org.rejoinder.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
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
import net.coobird.thumbnailator.util.exif.Orientation;
import org.rejoinder.media.format.PixelLimit;
import org.rejoinder.media.format.PixelRows;
import org.rejoinder.media.format.SourceFile;

/**
 * Reads what somebody sent as a picture: by its content, never by its name; whole or not at all; measured before it is
 * decoded; in sRGB, whatever its colour model; turned as its camera says. One at a time, because each takes memory.
 */
public final class ImageDecoder {

    /**
     * @param image sRGB; with alpha if something of it is seen through, and only then
     * @param lossy whether details were given up when its file was written, as cameras do
     */
    public record Decoded(BufferedImage image, boolean lossy) {}

    static final long MOST_PIXELS = 50_000_000;

    /** Of a WebP: where it is lossless its reader unfolds the whole of it, four bytes a pixel, whatever is asked of it. */
    static final long MOST_PIXELS_OF_WEBP = 16_000_000;

    /**
     * Bytes that a picture may take while it is decoded, and once more as sRGB, so that it fits beside all else in a heap of
     * 384 MiB; of one that would take more to decode, only every second or third pixel is read, and of one that would take
     * more as sRGB, several become one, which leaves about as many as {@link #ENOUGH} ask for.
     */
    private static final long MOST_DECODED = 32L << 20;

    private static final int BYTES_OF_SRGB = 4;

    /** Pixels of a side: no picture is shown larger. */
    private static final int ENOUGH = 1_600;

    private static final Semaphore ONE = new Semaphore(1, true);

    static {
        ImageIO.setUseCache(false);
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi());
    }

    private ImageDecoder() {}

    /**
     * @param formats those that are taken
     * @param longestSide in pixels
     * @throws ImageRejectedException if it is no such picture
     */
    public static Decoded read(ImageInputStream in, Set<String> formats, int longestSide) throws IOException {
        ONE.acquireUninterruptibly();
        try {
            ImageReader reader = readerOf(in, formats);
            try {
                return whole(reader, in, longestSide);
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
        throw new ImageRejectedException(ImageRejectedException.Why.NO_PICTURE);
    }

    private static String formatOf(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }

    /** A reader fails in many ways on what is not whole. */
    private static Decoded whole(ImageReader reader, ImageInputStream in, int longestSide) {
        try {
            String format = formatOf(reader);
            long most = format.equals("webp") ? MOST_PIXELS_OF_WEBP : MOST_PIXELS;
            return decoded(SourceFile.of(format, in, new PixelLimit(most, longestSide)), reader, in);
        } catch (ImageRejectedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new ImageRejectedException(ImageRejectedException.Why.BROKEN, e);
        }
    }

    private static Decoded decoded(SourceFile file, ImageReader reader, ImageInputStream in) throws IOException {
        in.seek(0);
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        // What a PNG says of itself can be compressed a thousandfold, and is known already
        reader.setInput(in, false, true);
        int every = fitting((long) file.width() * file.height() * file.bytesOfPixel());
        ImageReadParam some = reader.getDefaultReadParam();
        some.setSourceSubsampling(every, every, 0, 0);
        PixelRows rows = file.rows(reader, some);
        BufferedImage image = SrgbImage.of(rows, fitting((long) rows.width() * rows.height() * BYTES_OF_SRGB));
        return new Decoded(upright(image, file.orientation()), file.isLossy());
    }

    /** So many pixels of a side must become one if all of them take that many bytes. */
    private static int fitting(long bytes) {
        return Math.max(1, (int) Math.ceil(Math.sqrt((double) bytes / MOST_DECODED)));
    }

    private static BufferedImage upright(BufferedImage image, Orientation turned) throws IOException {
        return turned == Orientation.TOP_LEFT
                ? image
                : ExifFilterUtils.getFilterForOrientation(turned).apply(smaller(image));
    }

    /** As small as it can be and still be large enough whichever way it is turned: turning takes as much memory again. */
    private static BufferedImage smaller(BufferedImage image) throws IOException {
        double scale = (double) ENOUGH / Math.min(image.getWidth(), image.getHeight());
        return scale >= 1 ? image : Thumbnails.of(image).scale(scale).asBufferedImage();
    }
}
