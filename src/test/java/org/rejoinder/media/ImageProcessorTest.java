package org.rejoinder.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.html.ArticleHtmlRenderer;
import org.rejoinder.html.ArticleMarkup;

class ImageProcessorTest {

    /** Two pixels by one, lossless. */
    private static final String WEBP = "UklGRi4AAABXRUJQVlA4TCEAAAAvAQAAAA+gEEAAFDQEAhSF/5cpBBAABc38h+8bKhDR/wAA";

    /** Bytes of the start and of the first segment. */
    private static final int JFIF = 20;

    /** Bytes of a PNG's signature and its first chunk. */
    private static final int AFTER_HEAD = 33;

    @TempDir
    private Path folder;

    @Test
    void a_large_picture_is_kept_in_sizes_that_screens_need_and_a_small_one_is_not_enlarged() throws IOException {
        ProcessedImage large = ImageProcessor.develop(picture("jpg", photograph(2_400, 1_200), "large.jpg"));
        ProcessedImage small = ImageProcessor.develop(picture("png", drawing(300, 200), "small.png"));

        assertEquals(ImageFormat.JPEG, large.format());
        assertEquals(List.of(1600, 960, 480), widths(large));
        assertEquals(800, large.largest().height());
        assertEquals(ImageFormat.PNG, small.format());
        assertEquals(List.of(300), widths(small));
    }

    @Test
    void a_picture_of_few_colours_keeps_them_in_hardly_more_bytes_than_were_sent() throws IOException {
        for (int colours : new int[] {2, 4, 16, 17, 256}) {
            for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB}) {
                var image = new BufferedImage(400, 300, type);
                for (int i = 0; i < 400 * 300; i++) {
                    int number = (i * 31 ^ i >> 9) % colours;
                    image.setRGB(i % 400, i / 400, 0xff - number % 3 << 24 | number * 0x50307 & 0xffffff);
                }
                BufferedImage indexed = IndexedImage.of(image).orElseThrow();

                ProcessedImage processedImage = ImageProcessor.develop(picture("png", indexed, colours + ".png"));

                long sent = Files.size(folder.resolve(colours + ".png"));
                int kept = processedImage.largest().bytes().length;
                assertTrue(kept <= sent * 1.2 + 100, colours + " colours: " + kept + " of " + sent);
                BufferedImage print = ImageIO.read(
                        new ByteArrayInputStream(processedImage.largest().bytes()));
                for (int i = 0; i < 400 * 300; i++) {
                    assertEquals(image.getRGB(i % 400, i / 400), print.getRGB(i % 400, i / 400));
                }
            }
        }
    }

    @Test
    void a_page_asks_for_the_prints_that_there_are() throws IOException {
        for (int height : new int[] {1, 799, 801, 1_999}) {
            var picture = new Picture(
                    ImageProcessor.develop(picture("png", drawing(1_601, height), height + ".png")),
                    "p.png",
                    null,
                    null);
            String page = ArticleHtmlRenderer.of(
                            ArticleMarkup.clean("<img alt='' src='" + picture.address() + "'>"),
                            new ArticleHtmlRenderer.Words("", "", ""))
                    .toString();

            Set<String> asked = Pattern.compile("/media/([^ \"]+)")
                    .matcher(page)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertEquals(Set.copyOf(picture.files()), asked);
        }
    }

    @Test
    void what_came_as_png_stays_sharp_unless_it_is_a_photograph_and_stays_seen_through() throws IOException {
        var seenThrough = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_INT_ARGB);
        noise(seenThrough, 0x80);

        assertEquals(
                ImageFormat.PNG,
                ImageProcessor.develop(picture("png", seenThrough, "a.png")).format());
        assertEquals(
                ImageFormat.JPEG,
                ImageProcessor.develop(picture("png", photograph(1_000, 1_000), "b.png"))
                        .format());
    }

    @Test
    void a_picture_is_turned_as_its_camera_says_and_nothing_else_of_what_it_says_is_kept() throws IOException {
        byte[] plain = Files.readAllBytes(picture("jpg", photograph(400, 200), "plain.jpg"));
        Path turned = Files.write(folder.resolve("turned.jpg"), withOrientationAndPlace(plain));

        ProcessedImage processedImage = ImageProcessor.develop(turned);

        assertEquals(200, processedImage.largest().width());
        assertEquals(400, processedImage.largest().height());
        String bytes = new String(processedImage.largest().bytes(), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("Exif"));
        assertFalse(bytes.contains("GPS-52.5200N"));
    }

    @Test
    void a_webp_and_the_first_frame_of_a_gif_are_read() throws IOException {
        ProcessedImage webp = ImageProcessor.develop(
                Files.write(folder.resolve("w"), Base64.getDecoder().decode(WEBP)));
        ProcessedImage gif = ImageProcessor.develop(picture("gif", drawing(40, 30), "g.gif"));

        assertEquals(2, webp.largest().width());
        assertEquals(1, webp.largest().height());
        assertEquals(
                40,
                ImageIO.read(new ByteArrayInputStream(gif.largest().bytes())).getWidth());
    }

    @Test
    void whatever_a_file_is_called_what_is_no_picture_is_refused() throws IOException {
        assertEquals(
                ImageRejectedException.Why.NO_PICTURE,
                refused("text.jpg", "Not a picture at all".getBytes(StandardCharsets.UTF_8)));
        assertEquals(ImageRejectedException.Why.NO_PICTURE, refused("empty.png", new byte[0]));
        assertEquals(
                ImageRejectedException.Why.SVG,
                refused("a.png", "<?xml version='1.0'?><svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)));
        byte[] whole = Files.readAllBytes(picture("png", photograph(200, 200), "whole.png"));
        assertEquals(
                ImageRejectedException.Why.BROKEN,
                refused("half.png", java.util.Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void of_a_very_large_picture_only_so_much_is_read_as_prints_need() throws IOException {
        ProcessedImage processedImage = ImageProcessor.develop(picture("png", drawing(7_000, 6_000), "vast.png"));

        assertEquals(1_600, processedImage.largest().width());
        assertTrue(Math.abs(processedImage.largest().height() - 1_371) < 3);
    }

    @Test
    void what_a_png_says_about_itself_is_not_unfolded() throws IOException {
        byte[] png = Files.readAllBytes(picture("png", drawing(300, 200), "talks.png"));
        var words = new ByteArrayOutputStream();
        words.write("zTXtComment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (var deflated = new DeflaterOutputStream(words)) {
            byte[] zeros = new byte[1 << 20];
            for (int mebibyte = 0; mebibyte < 2_000; mebibyte++) {
                deflated.write(zeros);
            }
        }
        var sum = new CRC32();
        sum.update(words.toByteArray());
        var whole = new ByteArrayOutputStream();
        var out = new DataOutputStream(whole);
        out.write(png, 0, AFTER_HEAD);
        out.writeInt(words.size() - 4);
        out.write(words.toByteArray());
        out.writeInt((int) sum.getValue());
        out.write(png, AFTER_HEAD, png.length - AFTER_HEAD);

        assertEquals(
                300,
                ImageProcessor.develop(Files.write(folder.resolve("bomb.png"), whole.toByteArray()))
                        .largest()
                        .width());
    }

    @Test
    void every_pixel_of_a_picture_that_is_reduced_counts() throws IOException {
        var stripes = new BufferedImage(6_001, 4_000, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < stripes.getHeight(); y++) {
            for (int x = 0; x < stripes.getWidth(); x++) {
                stripes.getRaster().setSample(x, y, 0, x % 2 * 0xff);
            }
        }

        ProcessedImage processedImage = ImageProcessor.develop(picture("png", stripes, "stripes.png"));

        int grey =
                ImageIO.read(new ByteArrayInputStream(processedImage.largest().bytes()))
                                .getRGB(700, 500)
                        & 0xff;
        assertTrue(Math.abs(grey - 0x80) < 3, "grey is " + grey);
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_refused_before_it_is_decoded() throws IOException {
        assertEquals(ImageRejectedException.Why.TOO_MANY_PIXELS, refused("bomb.png", headOfPng(60_000, 60_000)));
        assertEquals(ImageRejectedException.Why.TOO_MANY_PIXELS, refused("long.png", headOfPng(40_000, 1)));
    }

    private ImageRejectedException.Why refused(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return assertThrows(ImageRejectedException.class, () -> ImageProcessor.develop(file))
                .why();
    }

    private Path picture(String format, BufferedImage image, String name) throws IOException {
        Path file = folder.resolve(name);
        assertTrue(ImageIO.write(image, format, file.toFile()));
        return file;
    }

    private static List<Integer> widths(ProcessedImage processedImage) {
        return processedImage.prints().stream().map(ImageRendition::width).toList();
    }

    private static BufferedImage drawing(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    /** So much in it that no drawing has. */
    private static BufferedImage photograph(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        noise(image, 0xff);
        return image;
    }

    private static void noise(BufferedImage image, int alpha) {
        var chance = new java.util.Random(7);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, alpha << 24 | chance.nextInt(0x1000000));
            }
        }
    }

    /** An APP1 segment behind the first one: orientation 6, a quarter turn, and where it was taken. */
    private static byte[] withOrientationAndPlace(byte[] jpeg) throws IOException {
        var exif = new ByteArrayOutputStream();
        var out = new DataOutputStream(exif);
        out.writeBytes("Exif\0\0MM\0*");
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(6);
        out.writeShort(0);
        out.writeInt(0);
        out.writeBytes("GPS-52.5200N");
        var whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, JFIF);
        var segment = new DataOutputStream(whole);
        segment.writeShort(0xffe1);
        segment.writeShort(exif.size() + 2);
        segment.write(exif.toByteArray());
        segment.write(jpeg, JFIF, jpeg.length - JFIF);
        return whole.toByteArray();
    }

    private static byte[] headOfPng(int width, int height) throws IOException {
        var head = new ByteArrayOutputStream();
        var out = new DataOutputStream(head);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var chunk = new ByteArrayOutputStream();
        var in = new DataOutputStream(chunk);
        in.writeBytes("IHDR");
        in.writeInt(width);
        in.writeInt(height);
        in.write(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(chunk.toByteArray());
        out.writeInt(13);
        out.write(chunk.toByteArray());
        out.writeInt((int) sum.getValue());
        return head.toByteArray();
    }
}
