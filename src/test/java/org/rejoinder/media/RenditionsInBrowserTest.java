package org.rejoinder.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Chromium;

/** What readers see of a picture, against what its author saw: both are drawn by the same browser. */
class RenditionsInBrowserTest {

    /** Of 255, in the mean over all samples of all pixels. */
    private static final double MOST = 2;

    /** The mean difference on white, then on black; or -1 if the sizes differ. */
    private static final String DIFFERENCE = """
            async ([original, print]) => {
              const load = async source => {
                const image = new Image();
                image.src = source;
                await image.decode();
                return image;
              };
              const [a, b] = [await load(original), await load(print)];
              if (b.naturalWidth === a.naturalWidth && b.naturalHeight !== a.naturalHeight) {
                return -1;
              }
              const [width, height] = [b.naturalWidth, b.naturalHeight];
              const pixels = (image, ground) => {
                const canvas = document.createElement('canvas');
                canvas.width = width;
                canvas.height = height;
                const context = canvas.getContext('2d');
                context.imageSmoothingQuality = 'high';
                context.fillStyle = ground;
                context.fillRect(0, 0, width, height);
                context.drawImage(image, 0, 0, width, height);
                return context.getImageData(0, 0, width, height).data;
              };
              return Math.max(...['white', 'black'].map(ground => {
                const [one, other] = [pixels(a, ground), pixels(b, ground)];
                let sum = 0;
                for (let i = 0; i < one.length; i++) {
                  sum += Math.abs(one[i] - other[i]);
                }
                return sum / (width * height * 3);
              }));
            }
            """;

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        page = chromium.browser().newPage();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void a_print_looks_as_its_original_whatever_its_colour_model() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Path original : originals()) {
            double difference = difference(original);
            if (!(difference >= 0 && difference <= MOST)) {
                wrong.add("%s: %.2f".formatted(original.getFileName(), difference));
            }
        }

        assertEquals(List.of(), wrong);
    }

    private static double difference(Path original) throws IOException {
        ProcessedImage processedImage = ImageProcessor.develop(original);
        String print =
                address(processedImage.format().type(), processedImage.largest().bytes());
        Object difference =
                page.evaluate(DIFFERENCE, List.of(address(type(original), Files.readAllBytes(original)), print));
        return ((Number) difference).doubleValue();
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return "image/" + name.substring(name.lastIndexOf('.') + 1).replace("jpg", "jpeg");
    }

    private static String address(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    static List<Path> originals() throws URISyntaxException {
        Path folder = Path.of(
                        RenditionsInBrowserTest.class.getResource("rgb.jpg").toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> originals = files.filter(file -> file.toString().matches(".*\\.(png|jpg|gif|webp)"))
                    .sorted()
                    .toList();
            assertTrue(originals.size() > 80);
            return originals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
