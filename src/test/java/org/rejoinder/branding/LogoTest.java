package org.rejoinder.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.rejoinder.media.ImageDecoder;

class LogoTest {

    @Test
    void a_picture_is_drawn_anew_no_larger_than_it_is_shown() throws IOException {
        Logo logo = Logo.of(picture("png", 1000, 500, BufferedImage.TYPE_INT_ARGB));

        assertEquals(256, logo.mark().width());
        assertEquals(128, logo.mark().height());
        assertTrue(logo.mark().seeThrough());
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.bytes()));
        assertEquals(256, drawn.getWidth());
    }

    @Test
    void a_small_one_stays_as_large_as_it_is() throws IOException {
        Logo logo = Logo.of(picture("jpeg", 40, 30, BufferedImage.TYPE_INT_RGB));

        assertEquals(40, logo.mark().width());
        assertEquals(30, logo.mark().height());
        assertFalse(logo.mark().seeThrough());
    }

    @Test
    void webp_is_taken_too() {
        byte[] webp = Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");

        assertEquals(1, Logo.of(webp).mark().width());
    }

    @Test
    void its_colours_are_those_that_its_file_shows() throws IOException {
        for (String file : new String[] {"cmyk.jpg", "ycck.jpg", "rgb-8.png", "rgb-16.png", "lossless.webp"}) {
            byte[] bytes = ImageDecoder.class.getResourceAsStream(file).readAllBytes();

            BufferedImage drawn =
                    ImageIO.read(new ByteArrayInputStream(Logo.of(bytes).bytes()));

            var shown = new Color(drawn.getRGB(20, 20));
            assertEquals(30, shown.getRed(), 2, file);
            assertEquals(110, shown.getGreen(), 2, file);
            assertEquals(200, shown.getBlue(), 2, file);
        }
    }

    @Test
    void what_was_hidden_in_the_file_does_not_reach_readers() throws IOException {
        byte[] clean = picture("png", 20, 20, BufferedImage.TYPE_INT_RGB);
        byte[] polyglot = Arrays.copyOf(clean, clean.length + 100);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(script, 0, polyglot, clean.length, script.length);

        String bytes = new String(Logo.of(polyglot).bytes(), StandardCharsets.ISO_8859_1);

        assertFalse(bytes.contains("<script"));
        assertEquals(Logo.of(clean).mark(), Logo.of(polyglot).mark());
    }

    @Test
    void another_picture_has_another_address() throws IOException {
        assertNotEquals(
                Logo.of(picture("png", 20, 20, BufferedImage.TYPE_INT_RGB))
                        .mark()
                        .digest(),
                Logo.of(picture("png", 20, 21, BufferedImage.TYPE_INT_RGB))
                        .mark()
                        .digest());
    }

    @Test
    void what_cannot_be_used_is_refused_with_the_reason() throws IOException {
        assertRefused(LogoRejectedException.Reason.FORMAT, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes());
        assertRefused(LogoRejectedException.Reason.FORMAT, picture("gif", 20, 20, BufferedImage.TYPE_INT_RGB));
        assertRefused(LogoRejectedException.Reason.FORMAT, new byte[0]);
        assertRefused(LogoRejectedException.Reason.LARGE, new byte[Logo.LARGEST_FILE + 1]);
        assertRefused(LogoRejectedException.Reason.WIDE, picture("png", 5000, 1, BufferedImage.TYPE_INT_RGB));
        byte[] whole = picture("png", 50, 50, BufferedImage.TYPE_INT_RGB);
        assertRefused(LogoRejectedException.Reason.BROKEN, Arrays.copyOf(whole, 40));
    }

    private static void assertRefused(LogoRejectedException.Reason reason, byte[] file) {
        assertEquals(
                reason,
                assertThrows(LogoRejectedException.class, () -> Logo.of(file)).reason());
    }

    private static byte[] picture(String format, int width, int height, int type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(new BufferedImage(width, height, type), format, bytes));
        return bytes.toByteArray();
    }
}
