package org.rejoinder.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What deploy/ sets there is, and what it starts listens where the proxy asks. */
class DeployedSettingsTest {

    private static final Path FOLDER = Path.of("deploy");
    private static final Pattern VARIABLE = Pattern.compile("REJOINDER_[A-Z0-9_]+");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compose.yaml",
                "compose-nodes.yaml",
                "compose-bucket.yaml",
                "rejoinder.env.example",
                "rejoinder.service",
                "Containerfile",
                "nginx.conf"
            })
    void every_variable_is_a_setting_that_is_written_down(String file) throws IOException {
        String written = written();
        Set<String> unknown = new TreeSet<>();
        Matcher variable = VARIABLE.matcher(Files.readString(FOLDER.resolve(file)));
        while (variable.find()) {
            String setting = variable.group().toLowerCase(Locale.ROOT).replace('_', '.');
            if (!written.contains(setting)) {
                unknown.add(variable.group());
            }
        }

        assertEquals(Set.of(), unknown);
    }

    @Test
    void each_container_is_on_a_port_of_its_own_and_each_image_has_a_version() throws IOException {
        Set<String> ports = new TreeSet<>();
        for (String file : List.of("compose.yaml", "compose-nodes.yaml", "compose-bucket.yaml")) {
            String text = Files.readString(FOLDER.resolve(file));
            Matcher port = Pattern.compile("\"(127\\.0\\.0\\.1:\\d+):8080\"").matcher(text);
            while (port.find()) {
                assertTrue(ports.add(port.group(1)), port.group());
            }
            Matcher image = Pattern.compile("(?m)^ +image: (.*)$").matcher(text);
            while (image.find()) {
                assertFalse(
                        image.group(1).endsWith(":latest") || !image.group(1).contains(":"), image.group(1));
            }
        }

        assertEquals(Set.of("127.0.0.1:8080", "127.0.0.1:8081"), ports);
    }

    /** Of a setting with parts the table has the first in full, and of the others what is theirs. */
    private static String written() throws IOException {
        var written = new StringBuilder();
        for (String line : Files.readAllLines(Path.of("src/site/settings.md"))) {
            Matcher names = Pattern.compile("`((?:rejoinder)?\\.[a-z0-9.-]+)`").matcher(line);
            String stem = "";
            while (names.find()) {
                String name = names.group(1);
                if (name.startsWith("rejoinder.")) {
                    stem = name.substring(0, name.lastIndexOf('.'));
                    written.append(name).append('\n');
                } else {
                    written.append(stem).append(name).append('\n');
                }
            }
        }
        return written.toString().replace('-', '.');
    }
}
