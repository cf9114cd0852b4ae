package org.rejoinder.exchange;

import java.util.List;

/** What a reading says of each item, wherever it is here: a dry run cannot know that yet. */
final class WithoutPlaces {

    private WithoutPlaces() {}

    static List<ReportRow> of(List<ReportRow> rows) {
        return rows.stream()
                .map(row -> new ReportRow(row.type(), row.about(), row.outcome(), row.words()))
                .toList();
    }
}
