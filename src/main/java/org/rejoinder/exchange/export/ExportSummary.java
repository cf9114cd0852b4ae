package org.rejoinder.exchange.export;

import java.util.List;
import java.util.Map;

/**
 * What was written.
 *
 * @param counts rows of each member of the sidecar, by its name
 * @param hash the same for the same content, whenever and wherever it was exported
 * @param missing pictures that could not be read
 */
public record ExportSummary(Map<String, Long> counts, String hash, List<String> missing) {

    public ExportSummary {
        counts = Map.copyOf(counts);
        missing = List.copyOf(missing);
    }

    public long count(String member) {
        return counts.getOrDefault(member, 0L);
    }
}
