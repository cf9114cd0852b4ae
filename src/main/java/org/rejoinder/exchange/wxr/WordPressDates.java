package org.rejoinder.exchange.wxr;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * WordPress writes each date twice, as the clocks of the site showed it and in UTC, and leaves one of them 0000-00-00 now
 * and then. What the difference was last is remembered for those that have but the first.
 */
final class WordPressDates {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private long minutesAhead;

    Optional<Instant> of(String utc, String local, String rfc1123) {
        Optional<LocalDateTime> inUtc = parsed(utc);
        Optional<LocalDateTime> onSite = parsed(local);
        if (inUtc.isPresent() && onSite.isPresent()) {
            minutesAhead = ChronoUnit.MINUTES.between(inUtc.get(), onSite.get());
        }
        return inUtc.or(() -> onSite.map(time -> time.minusMinutes(minutesAhead)))
                .map(time -> time.toInstant(ZoneOffset.UTC))
                .or(() -> ofFeed(rfc1123));
    }

    private static Optional<LocalDateTime> parsed(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, FORM))
                    .filter(time -> time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> ofFeed(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .filter(time -> time.getYear() >= FIRST_YEAR)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
