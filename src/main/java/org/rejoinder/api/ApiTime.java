package org.rejoinder.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** A time that a program sends, as RFC 3339 has it: with a year of four digits, so that each can be stored as it is. */
final class ApiTime {

    /** What somebody is told whose time is none. */
    static final String WANTED = "A time as in 2026-11-30T08:00:00Z.";

    private static final Pattern SHAPE = Pattern.compile("\\d{4}-.*");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private ApiTime() {}

    /** @throws DateTimeException if it is none */
    static Instant of(String given) {
        if (!SHAPE.matcher(given).matches()) {
            throw new DateTimeException(WANTED);
        }
        Instant time = OffsetDateTime.parse(given).toInstant();
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new DateTimeException(WANTED);
        }
        return time;
    }
}
