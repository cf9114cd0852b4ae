package org.rejoinder.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a receiver that is busy wants to be called again (RFC 9110, 10.2.3), within what this site puts up with. */
final class RetryAfter {

    static final Duration LEAST = Duration.ofSeconds(5);
    static final Duration MOST = Duration.ofHours(6);

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");

    private RetryAfter() {}

    /**
     * @param value of the header; null if there is none
     * @return empty if it does not say, or is not asked to
     */
    static Optional<Duration> in(int status, String value, Instant now) {
        if (value == null || status != TOO_MANY && status != UNAVAILABLE) {
            return Optional.empty();
        }
        return pause(value, now).map(RetryAfter::bounded);
    }

    private static Optional<Duration> pause(String value, Instant now) {
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, then));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration pause) {
        if (pause.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return pause.compareTo(MOST) > 0 ? MOST : pause;
    }
}
