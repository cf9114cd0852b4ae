package org.rejoinder.exchange.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Dates as programs write them into JSON: with a zone or without one, which is UTC then, or as milliseconds. */
public final class JsonDates {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private JsonDates() {}

    /** Empty for none, and for years that no clock of theirs showed, like the first, which means none. */
    public static Optional<Instant> parse(String written) {
        try {
            return Optional.of(instant(written.strip())).filter(at -> !at.isBefore(FIRST) && !at.isAfter(LAST));
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Instant instant(String written) {
        if (!written.isEmpty() && written.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return Instant.ofEpochMilli(Long.parseLong(written));
        }
        String iso = written.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T");
        return DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, Instant::from, LocalDateTime::from) instanceof Instant at
                ? at
                : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
}
