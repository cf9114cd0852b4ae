package org.rejoinder.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Makes prints of an upload: looked at by its content, never by its name; measured before it is decoded; turned as its camera
 * says, and stripped of all else that it says. One at a time, because each takes memory.
 */
final class Darkroom {

    static final long MOST_PIXELS = 50_000_000;

    /** Of a WebP: where it is lossless its reader unfolds the whole of it, four bytes a pixel, whatever is asked of it. */
    static final long MOST_PIXELS_OF_WEBP = 24_000_000;

    /**
     * Bytes that a picture may take while it is decoded, so that it fits beside all else in a heap of 512 MiB; of one that
     * would take more, only every second or third pixel is read, which leaves about as many as {@link #WIDTHS} ask for.
     */
    private static final long MOST_DECODED = 64L << 20;

    /** Widths that a page chooses from; a picture that is smaller is never enlarged. */
    static final List<Integer> WIDTHS = List.of(1600, 960, 480);

    private static final int LONGEST_SIDE = 30_000;
    private static final Set<String> TAKEN = Set.of("jpeg", "png", "gif", "webp");

    private static final Set<String> PHOTOGRAPHS = Set.of("jpeg", "webp");

    /** Bytes; what is drawn stays as sharp as it is up to this, a photograph that came as PNG becomes a JPEG. */
    private static final int LARGE_FOR_A_DRAWING = 400_000;

    private static final float QUALITY = 0.82f;

    private static final Semaphore ONE = new Semaphore(1, true);

    static {
        ImageIO.setUseCache(false);
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi());
    }

    private Darkroom() {}

    /** @throws NotTaken if it is no picture that can be kept */
    static Developed develop(Path upload) throws IOException {
        ONE.acquireUninterruptibly();
        try (ImageInputStream in = ImageIO.createImageInputStream(upload.toFile())) {
            ImageReader reader = readerOf(in, upload);
            try {
                // What a PNG says about itself can be compressed a thousandfold; a JPEG tells how it was held all the
                // same
                reader.setInput(in, false, true);
                return prints(whole(reader), !PHOTOGRAPHS.contains(formatOf(reader)));
            } finally {
                reader.dispose();
            }
        } finally {
            ONE.release();
        }
    }

    private static ImageReader readerOf(ImageInputStream in, Path upload) throws IOException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(in); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (TAKEN.contains(formatOf(reader))) {
                return reader;
            }
        }
        throw new NotTaken(isSvg(upload) ? NotTaken.Why.SVG : NotTaken.Why.NO_PICTURE);
    }

    private static String formatOf(ImageReader reader) throws IOException {
        return reader.getFormatName().toLowerCase(Locale.ROOT);
    }

    private static boolean isSvg(Path upload) throws IOException {
        try (var in = Files.newInputStream(upload)) {
            return new String(in.readNBytes(1_000), StandardCharsets.UTF_8).contains("<svg");
        }
    }

    /** A reader fails in many ways on what is not whole. */
    private static BufferedImage whole(ImageReader reader) {
        try {
            return decoded(reader);
        } catch (NotTaken e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new NotTaken(NotTaken.Why.BROKEN, e);
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        long most = formatOf(reader).equals("webp") ? MOST_PIXELS_OF_WEBP : MOST_PIXELS;
        if (pixels > most || Math.max(width, height) > LONGEST_SIDE) {
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

    /** As small as it can be and still be wide enough whichever way it is turned: turning takes as much memory again. */
    private static BufferedImage smaller(BufferedImage image) throws IOException {
        int shorter = Math.min(image.getWidth(), image.getHeight());
        int enough = WIDTHS.get(0);
        return shorter <= enough ? image : scaled(image, (int) Math.ceil((double) image.getWidth() * enough / shorter));
    }

    private static Developed prints(BufferedImage image, boolean drawn) throws IOException {
        boolean seeThrough = image.getColorModel().hasAlpha() && isSeenThrough(image);
        List<BufferedImage> sizes = new ArrayList<>();
        int largest = Math.min(image.getWidth(), WIDTHS.get(0));
        sizes.add(scaled(image, largest));
        for (int width : WIDTHS) {
            if (width < largest) {
                sizes.add(scaled(sizes.get(0), width));
            }
        }
        if (seeThrough || drawn) {
            Developed sharp = encoded(Format.PNG, sizes);
            if (seeThrough || sharp.largest().bytes().length <= LARGE_FOR_A_DRAWING) {
                return sharp;
            }
        }
        return encoded(Format.JPEG, sizes.stream().map(Darkroom::opaque).toList());
    }

    private static boolean isSeenThrough(BufferedImage image) {
        var alpha = image.getAlphaRaster();
        if (alpha == null) {
            return true;
        }
        int[] row = new int[image.getWidth()];
        int full = (1
                        << image.getColorModel()
                                .getComponentSize(image.getColorModel().getNumComponents() - 1))
                - 1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int value : alpha.getSamples(0, y, image.getWidth(), 1, 0, row)) {
                if (value != full) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BufferedImage scaled(BufferedImage image, int width) throws IOException {
        int height = heightAt(width, image.getWidth(), image.getHeight());
        return Thumbnails.of(image).forceSize(width, height).asBufferedImage();
    }

    /** Of a print as wide as this, of a picture of that width and height. */
    static int heightAt(int width, int ofWidth, int ofHeight) {
        return Math.max(1, Math.round((float) ofHeight * width / ofWidth));
    }

    private static BufferedImage opaque(BufferedImage image) {
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }

    private static Developed encoded(Format format, List<BufferedImage> sizes) throws IOException {
        List<Print> prints = new ArrayList<>();
        for (BufferedImage image : sizes) {
            prints.add(new Print(image.getWidth(), image.getHeight(), bytes(format, image)));
        }
        return new Developed(format, prints);
    }

    private static byte[] bytes(Format format, BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.name()).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format == Format.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
