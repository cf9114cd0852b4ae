package org.rejoinder.exchange;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has items brought, a stretch of them in a transaction: each commit waits for the disk. */
final class ImportRunner {

    private static final int STRETCH = 200;

    /** Characters, so that long texts do not fill the memory. */
    private static final long MOST = 4_000_000;

    private final ImportWriter writer;
    private final ImportReport report;
    private final Map<String, ArticlePlace> places = new HashMap<>();
    private final List<SourceItem> stretch = new ArrayList<>();
    private long characters;
    private ImportWriter.Target target;

    ImportRunner(ImportWriter writer, ImportReport report) {
        this.writer = writer;
        this.report = report;
    }

    void begin(ImportWriter.Target into) {
        target = into;
    }

    void add(SourceItem item) {
        stretch.add(item);
        characters += item.length();
        if (stretch.size() >= STRETCH || characters > MOST) {
            flush();
        }
    }

    /** @throws IllegalStateException if the database takes none of several: then it is not for what they say */
    void flush() {
        if (!isWritten(List.copyOf(stretch))) {
            List<SourceItem> wrong =
                    stretch.stream().filter(item -> !isWritten(List.of(item))).toList();
            if (wrong.size() == stretch.size() && wrong.size() > 1) {
                throw new IllegalStateException("The database takes nothing of an import");
            }
            wrong.forEach(this::refuse);
        }
        stretch.clear();
        characters = 0;
    }

    /** Together; if one of them cannot be stored, none is. */
    private boolean isWritten(List<SourceItem> items) {
        try {
            ImportWriter.Written written = writer.write(items, target, places);
            places.putAll(written.places());
            written.rows().forEach(row -> report.add(row.kind(), row.row()));
            return true;
        } catch (PersistenceException | TransactionalException some) {
            return false;
        }
    }

    private void refuse(SourceItem item) {
        report.add(item.kind(), new ReportRow(item.about(), Outcome.REFUSED, "The database does not take it."));
    }
}
