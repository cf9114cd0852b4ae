package org.rejoinder.mail;

import java.util.regex.Pattern;

/**
 * What somebody typed, as it can stand in the subject of a mail: one line, in the direction of its letters, and nothing that a reader
 * of mail takes for an encoded word (RFC 2047, section 2).
 */
public final class SubjectLine {

    /** Controls, line and paragraph separators. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    /** Embeddings, overrides and isolates (UAX 9, section 2): one that is not closed turns around what follows it. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private SubjectLine() {}

    public static String of(String typed) {
        String line = BREAKS.matcher(typed).replaceAll(" ");
        return DIRECTIONS.matcher(line).replaceAll("").replace("=?", "= ?");
    }
}
