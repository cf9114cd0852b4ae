package org.rejoinder.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.rejoinder.media.format.ChromaSampling;

/** Makes prints of an upload, which have its pixels and nothing else of it. One at a time, because each takes memory. */
final class ImageProcessor {

    /** Widths that a page chooses from; a picture that is smaller is never enlarged. */
    static final List<Integer> WIDTHS = List.of(1600, 960, 480);

    private static final int LONGEST_SIDE = 30_000;
    private static final Set<String> TAKEN = Set.of("jpeg", "png", "gif", "webp");

    /** Bytes; what is drawn stays as sharp as it is up to this, a photograph that came without loss becomes a JPEG. */
    private static final int LARGE_FOR_A_DRAWING = 400_000;

    private static final float QUALITY = 0.82f;

    private static final Semaphore ONE = new Semaphore(1, true);

    private ImageProcessor() {}

    /** @throws ImageRejectedException if it is no picture that can be kept */
    static ProcessedImage develop(Path upload) throws IOException {
        ONE.acquireUninterruptibly();
        try (ImageInputStream in = ImageIO.createImageInputStream(upload.toFile())) {
            ImageDecoder.Decoded picture = ImageDecoder.read(in, TAKEN, LONGEST_SIDE);
            return prints(picture.image(), !picture.lossy());
        } catch (ImageRejectedException e) {
            throw e.why() == ImageRejectedException.Why.NO_PICTURE && isSvg(upload)
                    ? new ImageRejectedException(ImageRejectedException.Why.SVG)
                    : e;
        } finally {
            ONE.release();
        }
    }

    /**
     * Makes the smaller prints of what was made here, or elsewhere by the same program; the largest stays as it is.
     *
     * @throws ImageRejectedException if it is no whole picture of that size
     */
    static ProcessedImage complete(ImageFormat format, int width, int height, byte[] largest) throws IOException {
        ONE.acquireUninterruptibly();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(largest))) {
            BufferedImage image = ImageDecoder.read(in, Set.of(format.name().toLowerCase(Locale.ROOT)), LONGEST_SIDE)
                    .image();
            if (image.getWidth() != width || image.getHeight() != height) {
                throw new ImageRejectedException(ImageRejectedException.Why.BROKEN);
            }
            List<BufferedImage> smaller = new ArrayList<>();
            for (int narrower : WIDTHS) {
                if (narrower < width) {
                    smaller.add(scaled(image, narrower));
                }
            }
            List<ImageRendition> prints = new ArrayList<>(List.of(new ImageRendition(width, height, largest)));
            prints.addAll(encoded(
                            format,
                            format == ImageFormat.PNG
                                    ? smaller
                                    : smaller.stream()
                                            .map(ImageProcessor::opaque)
                                            .toList())
                    .prints());
            return new ProcessedImage(format, prints);
        } finally {
            ONE.release();
        }
    }

    private static boolean isSvg(Path upload) throws IOException {
        try (var in = Files.newInputStream(upload)) {
            return new String(in.readNBytes(1_000), StandardCharsets.UTF_8).contains("<svg");
        }
    }

    private static ProcessedImage prints(BufferedImage image, boolean drawn) throws IOException {
        boolean seeThrough = image.getColorModel().hasAlpha();
        List<BufferedImage> sizes = new ArrayList<>();
        int largest = Math.min(image.getWidth(), WIDTHS.get(0));
        sizes.add(scaled(image, largest));
        for (int width : WIDTHS) {
            if (width < largest) {
                sizes.add(scaled(sizes.get(0), width));
            }
        }
        if (seeThrough || drawn) {
            ProcessedImage sharp = encoded(ImageFormat.PNG, sizes);
            if (seeThrough || sharp.largest().bytes().length <= LARGE_FOR_A_DRAWING) {
                return sharp;
            }
        }
        return encoded(
                ImageFormat.JPEG, sizes.stream().map(ImageProcessor::opaque).toList());
    }

    private static BufferedImage scaled(BufferedImage image, int width) throws IOException {
        if (width == image.getWidth()) {
            return image;
        }
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

    private static ProcessedImage encoded(ImageFormat imageFormat, List<BufferedImage> sizes) throws IOException {
        List<ImageRendition> prints = new ArrayList<>();
        for (BufferedImage image : sizes) {
            byte[] bytes = imageFormat == ImageFormat.PNG ? smallest(image) : bytes(imageFormat, image);
            prints.add(new ImageRendition(image.getWidth(), image.getHeight(), bytes));
        }
        return new ProcessedImage(imageFormat, prints);
    }

    /** Of few colours most are smaller with a palette. */
    private static byte[] smallest(BufferedImage image) throws IOException {
        byte[] plain = bytes(ImageFormat.PNG, image);
        Optional<BufferedImage> indexed = IndexedImage.of(image);
        if (indexed.isEmpty()) {
            return plain;
        }
        byte[] withPalette = bytes(ImageFormat.PNG, indexed.get());
        return withPalette.length < plain.length ? withPalette : plain;
    }

    private static byte[] bytes(ImageFormat imageFormat, BufferedImage image) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(imageFormat.name()).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (imageFormat == ImageFormat.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(
                    null,
                    new IIOImage(
                            image,
                            null,
                            imageFormat == ImageFormat.JPEG ? ChromaSampling.of(image, writer, how) : null),
                    how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
