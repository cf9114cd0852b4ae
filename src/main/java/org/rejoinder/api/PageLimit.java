package org.rejoinder.api;

import java.util.regex.Pattern;

/** How many a part of a list has. */
public final class PageLimit {

    public static final int USUAL = 20;
    public static final int MOST = 100;

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    private PageLimit() {}

    /** @param asked null for the usual */
    public static int of(String asked) {
        if (asked == null) {
            return USUAL;
        }
        int limit = NUMBER.matcher(asked).matches() ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "A number from 1 to " + MOST + ".");
        }
        return limit;
    }
}
