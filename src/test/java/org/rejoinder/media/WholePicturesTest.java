package org.rejoinder.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read whole is refused, and nothing half of it is taken. */
class WholePicturesTest {

    private static final int HOLE = 40;

    @TempDir
    private Path folder;

    @Test
    void a_file_that_ends_too_early_is_refused_wherever_it_ends() throws Exception {
        List<String> taken = new ArrayList<>();
        for (Path original : RenditionsInBrowserTest.originals()) {
            byte[] whole = Files.readAllBytes(original);
            // A GIF may do without its last byte, a JPEG without its last two: all pixels are there
            int least = original.toString().endsWith(".gif") ? 2 : isJpeg(original) ? 3 : 1;
            for (int length :
                    new int[] {whole.length / 4, whole.length / 2, whole.length * 9 / 10, whole.length - least}) {
                if (!isRefused(Arrays.copyOf(whole, length))) {
                    taken.add(original.getFileName() + " cut after " + length + " of " + whole.length);
                }
            }
        }

        assertEquals(List.of(), taken);
    }

    @Test
    void a_jpeg_whose_end_is_not_marked_is_taken_if_all_of_its_pixels_are_there() throws Exception {
        for (Path original : RenditionsInBrowserTest.originals()) {
            byte[] whole = Files.readAllBytes(original);
            int pixels = whole.length - 2;
            for (int more : isJpeg(original) ? new int[] {0, 1, 2, 700} : new int[0]) {
                for (byte padding : new byte[] {0, (byte) 0xff}) {
                    byte[] endless = Arrays.copyOf(whole, pixels + more);
                    Arrays.fill(endless, pixels, pixels + more, padding);

                    assertEquals(
                            ImageProcessor.develop(original).hash(),
                            ImageProcessor.develop(Files.write(folder.resolve("endless"), endless))
                                    .hash(),
                            original + " and " + more + " bytes of " + padding);
                }
            }
        }
    }

    @Test
    void a_jpeg_that_goes_on_with_zeros_is_refused() throws Exception {
        List<String> taken = new ArrayList<>();
        for (Path original : RenditionsInBrowserTest.originals()) {
            byte[] whole = Files.readAllBytes(original);
            byte[] zeros = whole.clone();
            Arrays.fill(zeros, whole.length * 2 / 3, whole.length, (byte) 0);
            if (isJpeg(original) && !isRefused(zeros)) {
                taken.add(original.getFileName().toString());
            }
        }

        assertEquals(List.of(), taken);
    }

    @Test
    void a_progressive_jpeg_that_ends_between_two_scans_is_refused() throws Exception {
        for (String name : List.of("rgb-progressive.jpg", "cmyk-progressive.jpg")) {
            byte[] whole = Files.readAllBytes(
                    Path.of(WholePicturesTest.class.getResource(name).toURI()));
            for (int at = 2; at < whole.length - 1; at++) {
                if (whole[at] == (byte) 0xff && whole[at + 1] == (byte) 0xda) {
                    assertTrue(isRefused(Arrays.copyOf(whole, at)), name + " cut after " + at);
                }
            }
        }
    }

    private static boolean isJpeg(Path file) {
        return file.toString().endsWith(".jpg");
    }

    @Test
    void a_png_or_jpeg_with_a_hole_in_its_pixels_is_refused() throws Exception {
        List<String> taken = new ArrayList<>();
        for (Path original : RenditionsInBrowserTest.originals()) {
            byte[] whole = Files.readAllBytes(original);
            if (original.toString().matches(".*(png|jpg)") && whole.length > 4 * HOLE && !isRefused(withHole(whole))) {
                taken.add(original.getFileName().toString());
            }
        }

        assertEquals(List.of(), taken);
    }

    @Test
    void what_stands_behind_the_end_of_a_picture_does_not_count() throws Exception {
        for (Path original : RenditionsInBrowserTest.originals()) {
            byte[] whole = Files.readAllBytes(original);
            byte[] more = Arrays.copyOf(whole, whole.length + 500);

            assertEquals(
                    ImageProcessor.develop(original).hash(),
                    ImageProcessor.develop(Files.write(folder.resolve("more"), more))
                            .hash(),
                    original.toString());
        }
    }

    @Test
    void a_jpeg_of_a_coding_that_browsers_do_not_show_is_refused_for_that() throws Exception {
        byte[] jpeg;
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "jpeg", out);
            jpeg = out.toByteArray();
        }
        int frame = 0;
        while (jpeg[frame] != (byte) 0xff || jpeg[frame + 1] != (byte) 0xc0) {
            frame++;
        }

        for (int coding : new int[] {0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf}) {
            jpeg[frame + 1] = (byte) coding;
            Path file = Files.write(folder.resolve("coded.jpg"), jpeg);
            ImageRejectedException refused =
                    assertThrows(ImageRejectedException.class, () -> ImageProcessor.develop(file));
            assertEquals(ImageRejectedException.Why.JPEG_CODING, refused.why(), "frame " + Integer.toHexString(coding));
        }
    }

    private static byte[] withHole(byte[] whole) {
        byte[] damaged = whole.clone();
        int middle = whole.length * 2 / 3;
        System.arraycopy(whole, middle + HOLE, damaged, middle, whole.length - middle - HOLE);
        return Arrays.copyOf(damaged, whole.length - HOLE);
    }

    private boolean isRefused(byte[] bytes) throws IOException {
        try {
            ImageProcessor.develop(Files.write(folder.resolve("part"), bytes));
            return false;
        } catch (ImageRejectedException refused) {
            return true;
        }
    }
}
