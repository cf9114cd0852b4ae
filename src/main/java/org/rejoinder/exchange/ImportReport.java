package org.rejoinder.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Counts what becomes of the items of a file, and passes on each row; holds none of them. */
public final class ImportReport {

    private final Map<ImportItemType, Map<ImportOutcome, Long>> counts = new EnumMap<>(ImportItemType.class);
    private final Consumer<ReportRow> rows;
    private final Runnable afterChunk;
    private long notes;

    public ImportReport(Consumer<ReportRow> rows) {
        this(rows, () -> {});
    }

    /** @param afterChunk what is done when some items were brought for good; may throw something to end it there */
    public ImportReport(Consumer<ReportRow> rows, Runnable afterChunk) {
        this.rows = rows;
        this.afterChunk = afterChunk;
    }

    void chunkEnded() {
        afterChunk.run();
    }

    void add(ReportRow row) {
        counts.computeIfAbsent(row.type(), none -> new EnumMap<>(ImportOutcome.class))
                .merge(row.outcome(), 1L, Long::sum);
        rows.accept(row);
    }

    void note(SourceNote note) {
        notes++;
        rows.accept(ReportRow.of(note));
    }

    public long count(ImportItemType type, ImportOutcome outcome) {
        return counts.getOrDefault(type, Map.of()).getOrDefault(outcome, 0L);
    }

    public long notes() {
        return notes;
    }
}
