package org.rejoinder.moderation.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the audit and its hash, told outside the database: rows that were cut off its end, or written anew, do not fit
 * it any more.
 */
public record AuditAnchor(long number, String hash) {

    /** The longest text that one is looked for in. */
    public static final int LONGEST = 2_000;

    private static final Pattern ANCHOR = Pattern.compile("(?<!\\d)(\\d{1,18})[\\s:,]{1,9}([0-9a-f]{64})(?![0-9a-f])");

    /** As it was typed, or pasted with the line of the log or of the mail that it stands in. */
    public static Optional<AuditAnchor> in(String typed) {
        Matcher found = ANCHOR.matcher(typed.length() > LONGEST ? "" : typed);
        return found.find()
                ? Optional.of(new AuditAnchor(Long.parseLong(found.group(1)), found.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return number + " " + hash;
    }
}
