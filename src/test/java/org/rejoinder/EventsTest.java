package org.rejoinder;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code src/site/events.md} says who fires which event and who listens, as the code has it. */
class EventsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/rejoinder");

    private static final Pattern FIRED = Pattern.compile("Event<(?:\\w+\\.)*(\\w+)>\\s+\\w+;");

    private static final Pattern HEARD = Pattern.compile(
            "@Observes(\\(during = TransactionPhase\\.AFTER_SUCCESS\\))?\\s+(?:\\w+\\.)*(\\w+)\\s+\\w+\\)");

    private static final Pattern ROW = Pattern.compile("\\| `(?:\\w+/)*(\\w+)` \\| (.*?) \\| (.*?) \\|");

    @Test
    void the_page_lists_every_event_with_those_who_fire_and_hear_it() throws IOException {
        var fired = new TreeMap<String, TreeSet<String>>();
        var heard = new TreeMap<String, TreeSet<String>>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                String source = read(file);
                String place = "`" + SOURCES.relativize(file).toString().replace(".java", "") + "`";
                FIRED.matcher(source).results().forEach(found -> add(fired, found.group(1), place));
                HEARD.matcher(source)
                        .results()
                        .forEach(found ->
                                add(heard, found.group(2), place + (found.group(1) == null ? "" : " (after)")));
            });
        }

        var expected = new TreeMap<String, String>();
        fired.forEach((event, by) -> expected.put(event, listed(by) + " | " + listed(heard.get(event))));
        assertEquals(lines(expected), lines(ofPage()));
    }

    private static Map<String, String> ofPage() {
        var rows = new TreeMap<String, String>();
        Matcher row = ROW.matcher(read(Path.of("src/site/events.md")));
        while (row.find()) {
            rows.put(row.group(1), row.group(2) + " | " + row.group(3));
        }
        return rows;
    }

    private static void add(Map<String, TreeSet<String>> places, String event, String place) {
        places.computeIfAbsent(event, any -> new TreeSet<>()).add(place);
    }

    private static String listed(TreeSet<String> places) {
        return places == null ? "" : String.join(", ", places);
    }

    private static String lines(Map<String, String> rows) {
        return rows.entrySet().stream()
                .map(row -> row.getKey() + " | " + row.getValue())
                .collect(joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
