package org.rejoinder.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path home;

    private KeyFiles files;
    private String first;

    @BeforeEach
    void firstStart() {
        files = new KeyFiles(home);
        files.makeIfMissing();
        first = files.current();
    }

    @Test
    void the_first_key_is_random_and_stays() {
        files.makeIfMissing();

        assertEquals(first, files.current());
        assertTrue(first.matches("[0-9a-f]{64}"));
        assertEquals(Optional.empty(), files.previous());
    }

    @Test
    void after_a_rotation_the_old_key_is_the_previous_one_and_nobody_else_can_read_either() throws IOException {
        files.rotate();

        assertNotEquals(first, files.current());
        assertEquals(Optional.of(first), files.previous());
        for (String name : List.of("rejoinder.key", "rejoinder.key.previous")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name))));
        }
    }

    @Test
    void a_key_that_is_in_use_is_not_rotated_away() {
        files.rotate();
        String second = files.current();

        var refused = assertThrows(StartupException.class, files::rotate);

        assertTrue(refused.getMessage().contains("rejoinder.key.previous"), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
        assertEquals(second, files.current());
        assertEquals(Optional.of(first), files.previous());
    }

    @Test
    void a_retired_key_is_kept_beside_and_the_next_rotation_overwrites_none() throws IOException {
        files.rotate();
        String second = files.current();
        files.retire(first, NOW);
        assertEquals(Optional.empty(), files.previous());
        files.rotate();
        files.retire(second, NOW.plusSeconds(60));

        assertEquals(
                first,
                Files.readString(home.resolve("rejoinder.key.until-20261124T120000Z"))
                        .strip());
        assertEquals(
                second,
                Files.readString(home.resolve("rejoinder.key.until-20261124T120100Z"))
                        .strip());
    }

    @Test
    void only_the_key_that_was_meant_is_retired() {
        files.rotate();

        files.retire("another key that is long enough to be one", NOW);

        assertEquals(Optional.of(first), files.previous());
    }

    /** What stands in the home after a crash, by the step that was the last. */
    @Test
    void a_rotation_that_broke_off_at_any_step_has_lost_nothing_and_can_be_repeated() throws IOException {
        Files.writeString(home.resolve("rejoinder.key.previous.new"), first.substring(0, 10));
        assertEquals(first, files.current());
        assertEquals(Optional.empty(), files.previous());

        Files.writeString(home.resolve("rejoinder.key.previous"), first + "\n");
        assertEquals(first, files.current());

        Files.writeString(home.resolve("rejoinder.key.new"), "half of a ne");
        assertEquals(first, files.current());
        assertEquals(Optional.of(first), files.previous());

        files.rotate();
        assertNotEquals(first, files.current());
        assertEquals(Optional.of(first), files.previous());
    }

    @Test
    void whoever_reads_during_rotations_finds_the_key_that_was_there_before_among_the_two() throws Exception {
        var known = ConcurrentHashMap.<String>newKeySet();
        var over = new AtomicBoolean();
        var threads = Executors.newSingleThreadExecutor();
        Future<?> reader = threads.submit(() -> {
            String seen = first;
            while (!over.get()) {
                Secrets now = Secrets.of(Settings.read(
                        name -> name.equals("rejoinder.home") ? Optional.of(home.toString()) : Optional.empty()));
                known.addAll(now.all());
                assertTrue(now.all().contains(seen), "what was sealed a moment ago opens");
                seen = now.current();
            }
            return null;
        });
        for (int i = 0; i < 20; i++) {
            files.rotate();
            String before = files.previous().orElseThrow();
            while (!known.contains(files.current()) && !reader.isDone()) {
                Thread.onSpinWait();
            }
            files.retire(before, NOW.plusSeconds(i));
        }
        over.set(true);
        reader.get();
        threads.shutdown();
    }

    @Test
    void of_several_who_rotate_at_once_one_does() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        Callable<Boolean> rotation = () -> {
            try {
                new KeyFiles(home).rotate();
                return true;
            } catch (StartupException e) {
                return false;
            }
        };
        int rotated = 0;
        for (var done :
                threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> rotation).toList())) {
            rotated += done.get() ? 1 : 0;
        }
        threads.shutdown();

        assertEquals(1, rotated);
        assertEquals(Optional.of(first), files.previous());
    }

    @Test
    void whoever_finds_the_lock_held_is_told_so() throws IOException {
        files.rotate();
        files.retire(first, NOW);
        String second = files.current();
        try (var held = FileChannel.open(home.resolve("rejoinder.key.lock"), StandardOpenOption.WRITE);
                var lock = held.lock()) {
            assertTrue(lock.isValid());
            var refused = assertThrows(StartupException.class, files::rotate);
            assertTrue(refused.getMessage().contains("just being changed"), refused.getMessage());
        }
        assertEquals(second, files.current());
    }

    @Test
    void a_home_without_a_key_and_a_key_that_is_cut_off_are_named() throws IOException {
        var nowhere = new KeyFiles(home.resolve("nowhere"));
        assertTrue(assertThrows(StartupException.class, nowhere::rotate)
                .getMessage()
                .startsWith("rejoinder.home: got"));
        assertFalse(Files.exists(home.resolve("nowhere")));

        Files.writeString(home.resolve("rejoinder.key"), first.substring(0, 31));
        var refused = assertThrows(StartupException.class, files::current);
        assertTrue(refused.getMessage().contains("rejoinder.key"), refused.getMessage());
        assertFalse(refused.getMessage().contains(first.substring(0, 31)));
    }
}
