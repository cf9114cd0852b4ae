package org.rejoinder.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A node of the version before goes on working on the tables of this one, so that nodes can be brought to a new version one after
 * another: a migration adds, and takes nothing away that a program may use. What is taken away goes a version later, by a line
 * here that says since when nobody uses it.
 */
class ExpandingMigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    /** Those before were made while nodes were stopped for them. */
    private static final int FIRST = 116;

    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*\\.sql");

    private static final List<Pattern> REFUSED = Stream.of(
                    "\\bdrop\\s+(?!index\\b)",
                    "\\brename\\b",
                    "\\balter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b",
                    "\\bset\\s+not\\s+null\\b",
                    "^\\s*truncate\\b",
                    "\\badd\\s+constraint\\b",
                    "^\\s*alter\\s+table\\s+\\w+\\s+add\\s+(?!.*\\bdefault\\b).*\\bnot\\s+null\\b")
            .map(refused -> Pattern.compile(refused, Pattern.CASE_INSENSITIVE | Pattern.DOTALL))
            .toList();

    @Test
    void every_migration_from_now_on_only_adds() throws IOException {
        Map<String, List<String>> refused;
        try (Stream<Path> files = Files.list(FOLDER)) {
            refused = files.filter(file -> number(file) >= FIRST)
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> refusedIn(read(file))));
        }

        assertFalse(refused.isEmpty(), "there must be something to look at");
        refused.values().removeIf(List::isEmpty);
        assertEquals(Map.of(), refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table reply drop column website;",
                "drop table node;",
                "alter table reply rename column text to words;",
                "alter table reply alter column text set data type varchar(20);",
                "alter table reply alter column text set not null;",
                "create table a (b integer);\nalter table reply\n    add column c integer not null;",
                "alter table reply add constraint c check (a > 0);"
            })
    void what_takes_away_is_refused(String migration) {
        assertFalse(refusedIn(migration).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a (b integer not null);",
                "alter table reply add column c integer not null default 0;",
                "alter table reply add column c integer;",
                "create index a on b (c);",
                "-- drop table node\ncreate table a (b integer);"
            })
    void what_adds_is_not(String migration) {
        assertTrue(refusedIn(migration).isEmpty());
    }

    private static List<String> refusedIn(String migration) {
        return Arrays.stream(migration.replaceAll("(?m)--.*$", "").split(";"))
                .filter(statement -> REFUSED.stream()
                        .anyMatch(each -> each.matcher(statement).find()))
                .map(String::strip)
                .toList();
    }

    private static int number(Path file) {
        var name = NUMBER.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
