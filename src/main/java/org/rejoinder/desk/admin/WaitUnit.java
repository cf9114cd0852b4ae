package org.rejoinder.desk.admin;

import java.time.Duration;

/** In which unit a wait is told, so that its number is neither a fraction nor endless. */
enum WaitUnit {
    MINUTES(Duration.ofMinutes(1)),
    HOURS(Duration.ofHours(1)),
    DAYS(Duration.ofDays(1));

    private final Duration one;

    WaitUnit(Duration one) {
        this.one = one;
    }

    static WaitUnit of(Duration wait) {
        if (wait.toHours() >= 48) {
            return DAYS;
        }
        return wait.toMinutes() >= 90 ? HOURS : MINUTES;
    }

    double count(Duration wait) {
        return (double) wait.toSeconds() / one.toSeconds();
    }
}
