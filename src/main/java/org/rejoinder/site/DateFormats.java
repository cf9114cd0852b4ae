package org.rejoinder.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.rejoinder.i18n.Messages;

/** Instants as people read them: at the desk in the time zone of the site, on readers' pages in UTC; both say which. */
@Named
@ApplicationScoped
public class DateFormats {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("'today', HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss z", Locale.ENGLISH);

    @Inject
    private Clock clock;

    @Inject
    private SiteTimeZone siteTimeZone;

    /** The time zone of the site, for what a browser says itself. */
    public String getZone() {
        return siteTimeZone.zone().getId();
    }

    /** For the {@code datetime} attribute. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** How long ago, as one says it; what lies further back than a month is a date. */
    public String ago(Instant instant) {
        Duration past = Duration.between(instant, clock.instant());
        if (past.toMinutes() < 1) {
            return "just now";
        } else if (past.toHours() < 1) {
            return many(past.toMinutes(), "minute");
        } else if (past.toDays() < 1) {
            return many(past.toHours(), "hour");
        } else if (past.toDays() <= 31) {
            return many(past.toDays(), "day");
        }
        return date(instant);
    }

    private static String many(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }

    public String date(Instant instant) {
        return DAY.format(instant.atZone(siteTimeZone.zone()));
    }

    /** The day; of today the time. */
    public String day(Instant instant) {
        ZonedDateTime there = instant.atZone(siteTimeZone.zone());
        boolean today = there.toLocalDate().equals(LocalDate.ofInstant(clock.instant(), siteTimeZone.zone()));
        return today ? TODAY.format(there) : DAY.format(there);
    }

    public String full(Instant instant) {
        return MINUTE.format(instant.atZone(siteTimeZone.zone()));
    }

    /** For what happens within a minute. */
    public String second(Instant instant) {
        return SECOND.format(instant.atZone(siteTimeZone.zone()));
    }

    /** @param locale of the page: readers' pages have the site's */
    public String date(Instant instant, Locale locale) {
        return Messages.in(locale).date(instant);
    }

    public String full(Instant instant, Locale locale) {
        return Messages.in(locale).full(instant);
    }
}
