package org.rejoinder.branding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BackgroundsTest {

    @Test
    void the_grounds_that_colours_are_measured_on_are_those_of_the_style_sheet() throws IOException {
        String css = Files.readString(Path.of("src/main/webapp/resources/css/reader.css"));

        for (String ground : new String[] {
            "--paper: #fcfaf6", "--raised: #ffffff", "--tint: #f4ede2",
            "--paper: #16150f", "--raised: #1f1d17", "--tint: #26231b",
            "--accent: #8c2f1b", "button:hover, .button:hover { filter: brightness(1.1); }"
        }) {
            assertTrue(css.contains(ground), ground);
        }
    }
}
