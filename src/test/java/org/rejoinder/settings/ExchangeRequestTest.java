package org.rejoinder.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.settings.ExchangeRequest.Verb;

class ExchangeRequestTest {

    @TempDir
    Path home;

    @Test
    void the_site_takes_what_is_asked_for_and_its_answer_is_read_once() throws Exception {
        ExchangeRequest asked = ExchangeRequest.make(
                home, Verb.IMPORT, Path.of("some file\n.xml"), Optional.of(Path.of("of pictures\n")), true);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(asked.file())));

        ExchangeRequest taken = ExchangeRequest.waitingIn(home, Verb.IMPORT).orElseThrow();
        assertEquals(asked, taken);
        taken.tell("1 row");
        taken.tell("2 rows");
        assertTrue(ExchangeRequest.waitingIn(home, Verb.IMPORT).isPresent(), "who stops now goes on later");
        taken.answer(new ExchangeRequest.Answer(true, List.of("Articles: 1 new", "Replies: 2 new")));

        assertEquals(Optional.empty(), ExchangeRequest.waitingIn(home, Verb.IMPORT));
        assertEquals(
                Optional.of(new ExchangeRequest.Answer(true, List.of("Articles: 1 new", "Replies: 2 new"))),
                asked.await(Duration.ofSeconds(30), Duration.ofSeconds(30), line -> {}));
        try (Stream<Path> left = Files.list(home)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void who_waits_hears_how_far_it_is_and_a_site_that_says_nothing_is_asked_no_more() throws Exception {
        ExchangeRequest asked = ExchangeRequest.make(home, Verb.CHECK, Path.of("export.xml"));
        assertTrue(ExchangeRequest.waitingIn(home, Verb.CHECK).isPresent());
        assertEquals(Optional.empty(), ExchangeRequest.waitingIn(home, Verb.EXPORT), "that is another job's");
        asked.tell("5 rows");
        List<String> heard = new ArrayList<>();

        assertEquals(Optional.empty(), asked.await(Duration.ofMillis(500), Duration.ofMillis(500), heard::add));

        assertEquals(List.of("5 rows"), heard);
        assertEquals(Optional.empty(), ExchangeRequest.waitingIn(home, Verb.CHECK));
    }

    @Test
    void a_site_that_says_the_same_again_is_still_there() throws Exception {
        ExchangeRequest asked = ExchangeRequest.make(home, Verb.IMPORT, Path.of("export.xml"));
        List<String> heard = new ArrayList<>();
        var site = new Thread(() -> {
            try {
                for (int i = 0; i < 12; i++) {
                    asked.tell("Another import is first: 5 rows");
                    Thread.sleep(250);
                }
                asked.answer(new ExchangeRequest.Answer(true, List.of("Done")));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        site.start();

        Optional<ExchangeRequest.Answer> answer =
                asked.await(Duration.ofSeconds(30), Duration.ofSeconds(2), heard::add);
        site.join();

        assertTrue(answer.isPresent(), "it was not given up");
        assertEquals(List.of("Another import is first: 5 rows"), heard);
    }

    @Test
    void what_nobody_has_read_a_minute_later_is_taken_away_and_what_waits_is_not() throws Exception {
        ExchangeRequest left = ExchangeRequest.make(home, Verb.IMPORT, Path.of("left.xml"));
        left.tell("1 row");
        left.answer(new ExchangeRequest.Answer(true, List.of("Done")));
        ExchangeRequest waiting = ExchangeRequest.make(home, Verb.EXPORT, Path.of("waiting.zip"));
        waiting.tell("2 rows");
        Instant written = Files.getLastModifiedTime(waiting.file()).toInstant();

        ExchangeRequest.sweep(home, written.plusSeconds(30));
        assertEquals(3, files(), "the answer may be read still");

        ExchangeRequest.sweep(home, written.plusSeconds(90));
        assertEquals(2, files());
        assertEquals(List.of(waiting), ExchangeRequest.allIn(home, Verb.EXPORT));
    }

    private long files() throws IOException {
        try (Stream<Path> left = Files.list(home)) {
            return left.count();
        }
    }
}
