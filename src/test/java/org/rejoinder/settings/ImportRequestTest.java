package org.rejoinder.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRequestTest {

    @TempDir
    Path home;

    @Test
    void the_site_takes_what_is_asked_for_and_its_answer_is_read_once() throws Exception {
        ImportRequest asked = ImportRequest.make(home, Path.of("some file\n.xml"), true);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(asked.file())));

        ImportRequest taken = ImportRequest.waitingIn(home).orElseThrow();
        assertEquals(asked, taken);
        taken.tell("1 row");
        taken.tell("2 rows");
        assertTrue(ImportRequest.waitingIn(home).isPresent(), "who stops now goes on later");
        taken.answer(new ImportRequest.Answer(true, List.of("Articles: 1 new", "Replies: 2 new")));

        assertEquals(Optional.empty(), ImportRequest.waitingIn(home));
        assertEquals(
                Optional.of(new ImportRequest.Answer(true, List.of("Articles: 1 new", "Replies: 2 new"))),
                asked.await(Duration.ofSeconds(30), Duration.ofSeconds(30), line -> {}));
        try (Stream<Path> left = Files.list(home)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void who_waits_hears_how_far_it_is_and_a_site_that_says_nothing_is_asked_no_more() throws Exception {
        ImportRequest asked = ImportRequest.make(home, Path.of("export.xml"), false);
        assertFalse(ImportRequest.waitingIn(home).orElseThrow().writes());
        asked.tell("5 rows");
        List<String> heard = new ArrayList<>();

        assertEquals(Optional.empty(), asked.await(Duration.ofMillis(500), Duration.ofMillis(500), heard::add));

        assertEquals(List.of("5 rows"), heard);
        assertEquals(Optional.empty(), ImportRequest.waitingIn(home));
    }
}
