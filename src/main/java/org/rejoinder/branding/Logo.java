package org.rejoinder.branding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.rejoinder.crypto.Sha256;
import org.rejoinder.media.ImageDecoder;
import org.rejoinder.media.ImageRejectedException;

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

    private static final int LONGEST_SIDE = 4_096;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "webp");

    private static final Map<ImageRejectedException.Why, LogoRejectedException.Reason> REASONS = Map.of(
            ImageRejectedException.Why.NO_PICTURE, LogoRejectedException.Reason.FORMAT,
            ImageRejectedException.Why.TOO_MANY_PIXELS, LogoRejectedException.Reason.WIDE,
            ImageRejectedException.Why.JPEG_CODING, LogoRejectedException.Reason.CODING,
            ImageRejectedException.Why.BROKEN, LogoRejectedException.Reason.BROKEN);

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

    /** @throws LogoRejectedException if this is no picture that can be used */
    public static Logo of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new LogoRejectedException(LogoRejectedException.Reason.LARGE);
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            return new Logo(
                    fitting(ImageDecoder.read(input, FORMATS, LONGEST_SIDE).image()));
        } catch (ImageRejectedException e) {
            throw new LogoRejectedException(REASONS.get(e.why()));
        } catch (IOException e) {
            throw new LogoRejectedException(LogoRejectedException.Reason.BROKEN);
        }
    }

    /** Drawn anew, also if it is small enough. */
    private static BufferedImage fitting(BufferedImage picture) throws IOException {
        double scale = Math.min((double) HIGHEST / picture.getHeight(), (double) WIDEST / picture.getWidth());
        return Thumbnails.of(picture).scale(Math.min(1, scale)).asBufferedImage();
    }

    private static String digestOf(byte[] bytes) {
        return Sha256.hexOf(bytes, DIGITS / 2);
    }

    String digest() {
        return digest;
    }

    public LogoInfo mark() {
        return new LogoInfo(digest, width, height, seeThrough);
    }

    /** As PNG. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
