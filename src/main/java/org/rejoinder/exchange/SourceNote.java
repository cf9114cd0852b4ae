package org.rejoinder.exchange;

/**
 * Something that its reader mended, changed or left out.
 *
 * @param about what it is about, in the words of the source, like {@code comment 12}; empty for the whole file
 * @param words a sentence
 */
public record SourceNote(String about, String words) {}
