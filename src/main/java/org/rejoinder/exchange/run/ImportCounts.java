package org.rejoinder.exchange.run;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rejoinder.exchange.ImportItemType;
import org.rejoinder.exchange.ImportOutcome;
import org.rejoinder.exchange.ImportReport;

/** How many items there are of each kind, by what became of them. */
public record ImportCounts(Map<String, Long> numbers) {

    public static final ImportCounts NONE = new ImportCounts(Map.of());

    private static final String NOTES = "NOTES";

    public ImportCounts {
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    }

    static ImportCounts of(ImportReport report) {
        Map<String, Long> numbers = new TreeMap<>();
        for (ImportItemType kind : ImportItemType.values()) {
            for (ImportOutcome outcome : ImportOutcome.values()) {
                numbers.put(key(kind, outcome), report.count(kind, outcome));
            }
        }
        numbers.put(NOTES, report.notes());
        numbers.values().removeIf(number -> number == 0);
        return new ImportCounts(numbers);
    }

    static ImportCounts parse(String text) {
        Map<String, Long> numbers = new TreeMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] parts = each.split("=");
            numbers.put(parts[0], Long.valueOf(parts[1]));
        }
        return new ImportCounts(numbers);
    }

    /** As it is kept. */
    String text() {
        return numbers.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(","));
    }

    private static String key(Enum<?> kind, Enum<?> outcome) {
        return kind.name() + "." + outcome.name();
    }

    public ImportCounts plus(Enum<?> kind, Enum<?> outcome, long more) {
        Map<String, Long> sum = new TreeMap<>(numbers);
        sum.merge(key(kind, outcome), more, Long::sum);
        return new ImportCounts(sum);
    }

    ImportCounts without(Enum<?> outcome) {
        Map<String, Long> rest = new TreeMap<>(numbers);
        rest.keySet().removeIf(key -> key.endsWith("." + outcome.name()));
        return new ImportCounts(rest);
    }

    public long count(Enum<?> kind, Enum<?> outcome) {
        return numbers.getOrDefault(key(kind, outcome), 0L);
    }

    /** Of every kind. */
    public long count(Enum<?> outcome) {
        return numbers.entrySet().stream()
                .filter(each -> each.getKey().endsWith("." + outcome.name()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long notes() {
        return numbers.getOrDefault(NOTES, 0L);
    }

    /** Rows of the report. */
    public long total() {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isEmpty() {
        return numbers.isEmpty();
    }
}
