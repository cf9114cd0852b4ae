package org.rejoinder.exchange;

/**
 * What becomes of one item, or what was noticed.
 *
 * @param about in the words of the source, like {@code comment 12}; empty for the whole file
 * @param outcome null for a note
 * @param words why, or what was changed about it; may be empty
 */
public record ReportRow(String about, Outcome outcome, String words) {}
