package org.rejoinder.masthead;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The picture at the head of every page. What somebody sent is drawn anew as PNG, no larger than it is shown on a fine
 * screen: nothing of the file itself reaches a reader.
 */
@Entity
public class Logo {

    public static final int LARGEST_FILE = 512 * 1024;

    /** Twice what {@code reader.css} gives it. */
    static final int HIGHEST = 128;

    static final int WIDEST = 1024;

    /** In each direction: a small file can unfold to more than there is memory. */
    private static final int MOST_PIXELS = 4096;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    private static final int DIGITS = 32;

    @Id
    private String digest;

    @Column(nullable = false)
    private int width;

    @Column(nullable = false)
    private int height;

    @Column(name = "see_through", nullable = false)
    private boolean seeThrough;

    @Column(nullable = false)
    private byte[] bytes;

    protected Logo() {}

    private Logo(BufferedImage picture) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        this.bytes = png.toByteArray();
        this.digest = digestOf(bytes);
        this.width = picture.getWidth();
        this.height = picture.getHeight();
        this.seeThrough = picture.getColorModel().hasAlpha();
    }

    /** @throws LogoRefused if this is no picture that can be used */
    public static Logo of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new LogoRefused(LogoRefused.Reason.LARGE);
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            return new Logo(fitting(read(input, isWebp(file))));
        } catch (IOException | RuntimeException e) {
            throw e instanceof LogoRefused refused ? refused : new LogoRefused(LogoRefused.Reason.BROKEN);
        }
    }

    private static BufferedImage read(ImageInputStream input, boolean webp) throws IOException {
        ImageReader reader = webp ? new WebPImageReaderSpi().createReaderInstance() : readerOf(input);
        try {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                throw new LogoRefused(LogoRefused.Reason.WIDE);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** RIFF, its length, WEBP. Plug-ins of an application are not always found by what they can read. */
    private static boolean isWebp(byte[] file) {
        String head = new String(file, 0, Math.min(12, file.length), StandardCharsets.ISO_8859_1);
        return head.startsWith("RIFF") && head.endsWith("WEBP");
    }

    private static ImageReader readerOf(ImageInputStream input) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        throw new LogoRefused(LogoRefused.Reason.FORMAT);
    }

    private static BufferedImage fitting(BufferedImage picture) {
        double scale =
                Math.min(1, Math.min((double) HIGHEST / picture.getHeight(), (double) WIDEST / picture.getWidth()));
        BufferedImage halved = picture;
        while (halved.getHeight() * .5 > picture.getHeight() * scale && halved.getWidth() > 1) {
            halved = drawn(halved, halved.getWidth() / 2, halved.getHeight() / 2);
        }
        return drawn(halved, (int) Math.max(1, Math.round(picture.getWidth() * scale)), (int)
                Math.max(1, Math.round(picture.getHeight() * scale)));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        boolean alpha = picture.getColorModel().hasAlpha();
        var drawn = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static String digestOf(byte[] bytes) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(sum).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String digest() {
        return digest;
    }

    LogoMark mark() {
        return new LogoMark(digest, width, height, seeThrough);
    }

    /** As PNG. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
