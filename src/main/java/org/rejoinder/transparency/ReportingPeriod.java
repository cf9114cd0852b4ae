package org.rejoinder.transparency;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A month or a year, of UTC.
 *
 * @param name {@code 2026-11} or {@code 2026}
 * @param end the day after the last
 */
public record ReportingPeriod(String name, LocalDate first, LocalDate end) {

    /** For so long after its end something may still be undone: a batch takes its time, and then some minutes. */
    private static final Duration SETTLES = Duration.ofDays(1);

    public static ReportingPeriod of(YearMonth month) {
        return new ReportingPeriod(
                month.toString(), month.atDay(1), month.plusMonths(1).atDay(1));
    }

    public static ReportingPeriod of(int year) {
        return new ReportingPeriod(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    public boolean isYear() {
        return first.plusYears(1).equals(end);
    }

    public YearMonth month() {
        return YearMonth.from(first);
    }

    Instant begin() {
        return first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant until() {
        return end.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether its numbers may still change. */
    boolean isOpen(Instant now) {
        return now.isBefore(until().plus(SETTLES));
    }
}
