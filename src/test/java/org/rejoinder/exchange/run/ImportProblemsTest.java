package org.rejoinder.exchange.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rejoinder.exchange.UnreadableExportException;

class ImportProblemsTest {

    private static final long ROOM = 1L << 30;

    @Test
    void a_full_disk_is_called_so_however_deep_it_stands_in_the_causes() {
        var full = new IllegalStateException(new UncheckedIOException(new IOException("No space left on device")));
        assertEquals(Optional.of(ImportProblems.DISK_FULL), ImportProblems.wordsFor(full, ROOM));
        var unclear = new IllegalStateException("The database takes nothing of an import");
        assertEquals(Optional.of(ImportProblems.DISK_FULL), ImportProblems.wordsFor(unclear, 4096));
        assertEquals(Optional.empty(), ImportProblems.wordsFor(unclear, ROOM));
    }

    @Test
    void what_is_wrong_about_a_file_is_said_in_its_own_words() {
        assertEquals(
                Optional.of("It ends in the middle."),
                ImportProblems.wordsFor(new UnreadableExportException("It ends in the middle."), ROOM));
        assertEquals(
                Optional.of("The file is not there any more."),
                ImportProblems.wordsFor(new NoSuchFileException("/srv/x.xml"), ROOM));
    }
}
