package org.rejoinder.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Counts what becomes of the items of a file, and passes on each row; holds none of them. */
public final class ImportReport {

    private final Map<ItemKind, Map<Outcome, Long>> counts = new EnumMap<>(ItemKind.class);
    private final Consumer<ReportRow> rows;
    private long notes;

    public ImportReport(Consumer<ReportRow> rows) {
        this.rows = rows;
    }

    void add(ItemKind kind, ReportRow row) {
        counts.computeIfAbsent(kind, none -> new EnumMap<>(Outcome.class)).merge(row.outcome(), 1L, Long::sum);
        rows.accept(row);
    }

    void note(SourceNote note) {
        notes++;
        rows.accept(new ReportRow(note.about(), null, note.words()));
    }

    public long count(ItemKind kind, Outcome outcome) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0L);
    }

    public long notes() {
        return notes;
    }
}
