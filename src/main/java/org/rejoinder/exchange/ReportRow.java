package org.rejoinder.exchange;

import org.rejoinder.exchange.conversion.MaskedAddresses;

/**
 * What becomes of one item, or what was noticed. It has no email address, whatever the source says: reports are read by programs, and kept.
 *
 * @param type null for a note
 * @param about in the words of the source, like {@code comment 12}; empty for the whole file
 * @param outcome null for a note
 * @param words why, or what was changed about it; may be empty
 * @param place of what it has become, at the desk, like {@code /desk/articles/12}; empty if it has become nothing
 */
public record ReportRow(ImportItemType type, String about, ImportOutcome outcome, String words, String place) {

    public ReportRow {
        about = MaskedAddresses.in(about);
        words = MaskedAddresses.in(words);
    }

    /** Of what has become nothing. */
    public ReportRow(ImportItemType type, String about, ImportOutcome outcome, String words) {
        this(type, about, outcome, words, "");
    }

    static ReportRow of(SourceItem item, ImportOutcome outcome, String words) {
        return new ReportRow(item.type(), item.about(), outcome, words);
    }

    /** @param target the number of what it has become */
    ReportRow leadingTo(long target) {
        return new ReportRow(type, about, outcome, words, type.placeOf(target));
    }

    static ReportRow of(SourceNote note) {
        return new ReportRow(null, note.about(), null, note.words());
    }
}
