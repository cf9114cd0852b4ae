package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.exchange.disqus.DisqusFile;
import org.rejoinder.exchange.disqus.DisqusReader;

class ImportSessionTest {

    @TempDir
    Path folder;

    private final List<String> written = new ArrayList<>();
    private final List<ReportRow> rows = new ArrayList<>();

    @Test
    void a_thread_is_looked_for_before_its_replies_are_brought_however_they_are_sorted() throws Exception {
        Path file = DisqusFile.saved(
                folder,
                DisqusFile.of(
                        DisqusFile.thread(2, "", "https://old.example/is-it/"),
                        DisqusFile.thread(3, "", "https://old.example/it-is/"),
                        DisqusFile.post(6, 2, "5", "x"),
                        DisqusFile.post(7, 3, "", "x"),
                        DisqusFile.post(5, 2, "", "x")));

        ImportSession session = session();
        new DisqusReader().read(file, session);
        session.end();

        assertEquals(List.of("thread 2", "thread 3", "comment 7", "comment 5", "comment 6"), written);
    }

    @Test
    void a_thread_without_a_number_and_one_with_that_of_another_are_refused() {
        ImportSession session = session();
        for (String key : List.of("", "2", "2")) {
            session.thread(new SourceThread(key, List.of()));
        }
        session.end();

        assertEquals(List.of("thread 2"), written);
        assertEquals(
                List.of(
                        new ReportRow(ImportItemType.ARTICLE, "thread ", ImportOutcome.REFUSED, "It has no number."),
                        new ReportRow(
                                ImportItemType.ARTICLE,
                                "thread 2",
                                ImportOutcome.REFUSED,
                                "Another one has the same number.")),
                rows);
    }

    private ImportSession session() {
        var writer = new ImportWriter() {
            @Override
            ImportChunk.Result write(
                    List<SourceItem> items, ImportContext context, Map<String, ReplyDestination> destinations) {
                items.stream().map(SourceItem::about).forEach(written::add);
                return new ImportChunk.Result(List.of(), Map.of());
            }
        };
        var report = new ImportReport(rows::add);
        var pictures = new PictureTransfer(null, new PictureCatalog(), Optional.empty(), report);
        var runner = new ImportRunner(writer, pictures, report);
        return new ImportSession(new AuthorBylines(), runner, report, site -> 0, Instant.EPOCH);
    }
}
