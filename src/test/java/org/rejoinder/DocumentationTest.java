package org.rejoinder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages for people name is there. */
class DocumentationTest {

    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]\\w*/)+[A-Z]\\w+)(?:#\\w+)?`");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)(?:#[^)]*)?\\)");

    private static List<String> pages() throws IOException {
        try (Stream<Path> manual = Files.list(Path.of("src/site"))) {
            return Stream.concat(
                            Stream.of("README.md", "deploy/README.md"),
                            manual.map(Path::toString).filter(name -> name.endsWith(".md")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_class_that_is_named_is_there(String page) throws IOException {
        List<String> missing = CLASS.matcher(Files.readString(Path.of(page)))
                .results()
                .map(found -> found.group(1))
                .filter(name -> Stream.of("src/main/java/org/rejoinder/", "src/test/java/org/rejoinder/")
                        .noneMatch(root -> Files.exists(Path.of(root + name + ".java"))))
                .toList();

        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_to_a_file(String page) throws IOException {
        Path folder = Path.of(page).toAbsolutePath().getParent();

        List<String> dead = LINK.matcher(Files.readString(Path.of(page)))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !Files.exists(folder.resolve(link)))
                .toList();

        assertEquals(List.of(), dead);
    }

    @Test
    void the_first_page_can_be_read_in_two_minutes() throws IOException {
        assertTrue(Files.size(Path.of("README.md")) <= 6 * 1024);
    }
}
