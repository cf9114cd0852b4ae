package org.rejoinder.media.format;

import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.rejoinder.media.ImageRejectedException;

/**
 * A file of one format: what it says beside its pixels, read without decoding them, and its pixels. Making one throws
 * {@link ImageRejectedException} or an {@link IOException} if the file ends too early.
 */
public interface SourceFile {

    static SourceFile of(String format, ImageInputStream in, PixelLimit limit) throws IOException {
        in.seek(0);
        return switch (format) {
            case "jpeg" -> new JpegFile(in, limit);
            case "png" -> new PngFile(in, limit);
            case "gif" -> new GifFile(in, limit);
            default -> new WebpFile(in, limit);
        };
    }

    int width();

    int height();

    /** As they are decoded. */
    int bytesOfPixel();

    /** Whether details were given up when it was written, as cameras do. */
    boolean isLossy();

    default Orientation orientation() {
        return Orientation.TOP_LEFT;
    }

    /** Decodes it; everything that the reader warns of while it does is an error. */
    PixelRows rows(ImageReader reader, ImageReadParam some) throws IOException;
}
