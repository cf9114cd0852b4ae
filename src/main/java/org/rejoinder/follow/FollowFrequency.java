package org.rejoinder.follow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.account.notification.NotificationTiming;

/** How often somebody is told. */
public enum FollowFrequency {
    AT_ONCE,
    DAILY,
    /** On Mondays. */
    WEEKLY;

    /** As it stands in forms and links. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FollowFrequency> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** When it is looked next what there is to tell; empty for as soon as there is something. */
    Optional<Instant> next(Instant now, ZoneId zone) {
        if (this == AT_ONCE) {
            return Optional.empty();
        }
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime morning = local.with(NotificationTiming.MORNING);
        if (this == WEEKLY) {
            morning = morning.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
        if (!morning.isAfter(local)) {
            morning = this == DAILY ? morning.plusDays(1) : morning.plusWeeks(1);
        }
        return Optional.of(morning.toInstant());
    }
}
