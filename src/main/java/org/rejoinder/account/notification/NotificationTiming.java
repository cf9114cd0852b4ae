package org.rejoinder.account.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When somebody is told by mail. */
public enum NotificationTiming {
    /** A moment later, together with what else happened in it. */
    AT_ONCE,
    DAILY,
    NONE;

    /** When daily mail leaves, on the clocks of the site. */
    public static final LocalTime MORNING = LocalTime.of(7, 0);

    /** When mail is due about what happens now. @param settled until what is told at once is due */
    public Instant due(Instant now, Duration settled, ZoneId zone) {
        if (this != DAILY) {
            return now.plus(settled);
        }
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime morning = local.with(MORNING);
        return (morning.isAfter(local) ? morning : morning.plusDays(1)).toInstant();
    }
}
