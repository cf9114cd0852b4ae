package org.rejoinder.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

    private static final String[] LIGHT_GROUNDS = {"#fcfaf6", "#ffffff", "#f4ede2"};
    private static final String[] DARK_GROUNDS = {"#16150f", "#1f1d17", "#26231b"};

    @Test
    void contrast_is_measured_as_wcag_does() {
        assertEquals(21, colour("#000000").contrastTo(colour("#ffffff")), .001);
        assertEquals(4.54, colour("#767676").contrastTo(colour("#ffffff")), .01);
        assertEquals(1, colour("#8c2f1b").contrastTo(colour("#8c2f1b")), .001);
    }

    @Test
    void a_colour_that_can_be_read_stays_as_it_was_chosen() {
        assertEquals(colour("#8c2f1b"), colour("#8c2f1b").onLight());
        assertEquals(colour("#f0a48c"), colour("#f0a48c").onDark());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffff00", "#ffffff", "#000000", "#808080", "#00ff00", "#0000ff", "#ff00ff", "#fefefe"})
    void the_most_awkward_colours_become_readable(String chosen) {
        assertReadable(colour(chosen));
    }

    @Test
    void every_colour_becomes_readable() {
        var random = new Random(17);
        Stream.generate(() -> new Accent(random.nextInt(256), random.nextInt(256), random.nextInt(256)))
                .limit(5_000)
                .forEach(AccentTest::assertReadable);
    }

    @Test
    void yellow_stays_yellow_on_dark_pages_and_keeps_its_hue_on_light_ones() {
        Accent yellow = colour("#ffff00");

        assertEquals(yellow, yellow.onDark());
        assertEquals(yellow.onLight().red(), yellow.onLight().green());
        assertEquals(0, yellow.onLight().blue());
    }

    @Test
    void what_is_no_colour_is_none() {
        for (String wrong : new String[] {"", "red", "#fff", "#12345g", "#1234567", "url(x)", "#fff;}body{"}) {
            assertTrue(Accent.parse(wrong).isEmpty(), wrong);
        }
        assertEquals("#abcdef", colour(" #ABCDEF ").toString());
    }

    private static void assertReadable(Accent chosen) {
        for (String ground : LIGHT_GROUNDS) {
            assertTrue(chosen.onLight().contrastTo(colour(ground)) >= 4.5, chosen + " on " + ground);
        }
        for (String ground : DARK_GROUNDS) {
            assertTrue(chosen.onDark().contrastTo(colour(ground)) >= 4.5, chosen + " on " + ground);
        }
        assertTrue(Accent.WHITE.contrastTo(chosen.onLight()) >= 4.5, chosen + " under white words");
        assertTrue(Accent.NIGHT.contrastTo(chosen.onDark()) >= 4.5, chosen + " under dark words");
    }

    private static Accent colour(String written) {
        return Accent.parse(written).orElseThrow();
    }
}
