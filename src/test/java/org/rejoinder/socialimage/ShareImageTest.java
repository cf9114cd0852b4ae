package org.rejoinder.socialimage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareImageTest {

    private static final int PAPER = 0xFFFCFAF6;
    private static final int INK = 0xFF1D1B18;

    private final ShareImageRenderer press = new ShareImageRenderer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is North Korea behind WannaCry?",
                "A",
                "Ὅτι πάντα ῥεῖ — „Ärger“ in Łódź, Đà Nẵng, Київ",
                "هل تقف كوريا الشمالية خلف هجوم WannaCry في عام 2017؟",
                "מי עומד מאחורי WannaCry?",
                "Ո՞վ է հեղինակը და ვინ წერს",
                "🙂 A headline with a face 🙂 in it",
            })
    void a_card_has_its_size_and_its_headline_in_ink(String headline) throws IOException {
        BufferedImage picture = drawn(card(headline));

        assertEquals(ShareImage.WIDTH, picture.getWidth());
        assertEquals(ShareImage.HEIGHT, picture.getHeight());
        assertTrue(dots(picture, INK) > 500, "letters");
        assertTrue(isClean(picture), "nothing stands in the margins");
    }

    @Test
    void a_long_headline_is_cut_and_never_leaves_the_card() throws IOException {
        for (String headline : new String[] {
            "Every letter counts when the headline goes on ".repeat(8),
            "W".repeat(250),
            "والكلمات الطويلة جدا تكتب في سطر بعد سطر ".repeat(7),
            "A " + "x".repeat(5_000)
        }) {
            BufferedImage picture = drawn(card(headline));

            assertTrue(isClean(picture), headline);
            assertTrue(dots(picture, INK) > 500, headline);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "朝鮮は背後にいるのか",
                "क्या उत्तर कोरिया",
                "x̂ is no letter that there is",
                "🙂",
                " ",
                "\u202E",
                "ܫܠܡܐ",
                "گزارش پژوهشی را چاپ کنیم"
            })
    void what_cannot_be_drawn_as_it_is_written_has_no_card(String headline) {
        assertEquals(Optional.empty(), ShareImage.of(headline, "The Site", "By Ada", "today", 0, false));
    }

    @Test
    void a_name_that_cannot_be_drawn_is_left_out() {
        ShareImage shareImage = ShareImage.of("A headline", "朝日", "By 朝日", "1 May 2017", 0, false)
                .orElseThrow();

        assertEquals("", shareImage.site());
        assertEquals("", shareImage.byline());
        assertEquals("1 May 2017", shareImage.day());
    }

    @Test
    void a_card_is_read_from_where_its_headline_is() {
        assertTrue(card("هل تقف WannaCry").rightToLeft());
        assertFalse(card("WannaCry تقف").rightToLeft());
        assertTrue(ShareImage.of("2017", "", "", "", 0, true).orElseThrow().rightToLeft());
    }

    @Test
    void arabic_letters_are_joined_and_stand_in_their_order() {
        assertEquals("\uFE90\uFEE0\uFED7", TextShaper.fromTheLeft("قلب", true));
        assertEquals("(a) \uFE90\uFEE0\uFED7", TextShaper.fromTheLeft("قلب (a)", true));
    }

    @Test
    void another_card_has_another_digest_and_the_same_card_the_same() {
        assertEquals(card("A").digest(), card(" A\n").digest());
        assertNotEquals(card("A").digest(), card("B").digest());
        assertTrue(card("A").digest().matches("[0-9a-f]{16}"));
    }

    /** Servers have none, or lack the libraries that read them. */
    @Test
    void no_font_of_the_system_is_asked_for() throws Exception {
        Process drawing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsun.font.fontmanager=none.such",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShareImageTest.class.getName())
                .redirectErrorStream(true)
                .start();

        String said = new String(drawing.getInputStream().readAllBytes());

        assertEquals(0, drawing.waitFor(), said);
    }

    public static void main(String[] arguments) {
        new ShareImageRenderer().print(card("Without fonts"));
    }

    private static ShareImage card(String headline) {
        return ShareImage.of(headline, "The Rejoinder", "By Mara Ellison and Ada", "16 May 2017", 0x8C2F1B, false)
                .orElseThrow();
    }

    private BufferedImage drawn(ShareImage shareImage) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(press.print(shareImage).orElseThrow()));
    }

    private static int dots(BufferedImage picture, int colour) {
        int found = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                found += picture.getRGB(x, y) == colour ? 1 : 0;
            }
        }
        return found;
    }

    /** Below the coloured edge. */
    private static boolean isClean(BufferedImage picture) {
        for (int y = 20; y < picture.getHeight(); y++) {
            for (int x = 0; x < 60; x++) {
                if (picture.getRGB(x, y) != PAPER || picture.getRGB(picture.getWidth() - 1 - x, y) != PAPER) {
                    return false;
                }
            }
        }
        return true;
    }
}
