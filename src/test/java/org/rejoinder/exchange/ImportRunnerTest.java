package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportRunnerTest {

    private final List<ReportRow> rows = new ArrayList<>();

    @Test
    void one_item_that_the_database_does_not_take_is_refused_and_the_others_are_brought() {
        ImportRunner runner = runner("2");

        runner.flush();

        assertEquals(
                List.of(new ReportRow(
                        ImportItemType.ARTICLE, "thread 2", ImportOutcome.REFUSED, "The database does not take it.")),
                rows);
    }

    @Test
    void a_database_that_takes_nothing_ends_the_run_and_nothing_is_called_refused() {
        ImportRunner runner = runner("1", "2", "3");

        assertThrows(IllegalStateException.class, runner::flush);
        assertEquals(List.of(), rows);
    }

    @Test
    void a_disk_that_is_full_ends_the_run_and_refuses_nothing() {
        ImportRunner runner = runner(new PersistenceException(new IOException("No space left on device")), "2");

        assertThrows(IllegalStateException.class, runner::flush);
        assertEquals(List.of(), rows);
    }

    private ImportRunner runner(String... wrong) {
        return runner(new PersistenceException(), wrong);
    }

    private ImportRunner runner(PersistenceException why, String... wrong) {
        var report = new ImportReport(rows::add);
        var runner = new ImportRunner(
                new ImportWriter() {
                    @Override
                    ImportChunk.Result write(
                            List<SourceItem> items, ImportContext context, Map<String, ReplyDestination> destinations) {
                        if (items.stream().anyMatch(item -> List.of(wrong).contains(item.key()))) {
                            throw why;
                        }
                        return new ImportChunk.Result(List.of(), Map.of());
                    }
                },
                new PictureTransfer(null, new PictureCatalog(), Optional.empty(), report),
                report);
        runner.begin(new ImportContext("https://old.example", 1, Instant.EPOCH));
        for (String key : List.of("1", "2", "3")) {
            runner.add(new SourceItem.OfThread(new SourceThread(key, List.of())));
        }
        return runner;
    }
}
