package org.rejoinder.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.rejoinder.i18n.Language;
import org.rejoinder.i18n.Messages;

/** Instants as people read them. Only pages know a time zone; this version shows UTC and says so. */
@Named
@ApplicationScoped
public class DateFormats {

    private static final Messages DESK = Messages.in(Language.ENGLISH);

    @Inject
    private Clock clock;

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
        return DESK.date(instant);
    }

    public String full(Instant instant) {
        return DESK.full(instant);
    }

    /** @param locale of the page: readers' pages have the site's */
    public String date(Instant instant, Locale locale) {
        return Messages.in(locale).date(instant);
    }

    public String full(Instant instant, Locale locale) {
        return Messages.in(locale).full(instant);
    }
}
