package org.rejoinder.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.settings.Settings;

/** Looks every minute whether somebody is to be told what was decided about their reply. */
@ApplicationScoped
class DecisionNotificationJob {

    private static final Duration BEGIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private DecisionNotifications decisionNotifications;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (settings.mail().isPresent()) {
            jobs.every("mail about decisions", BEGIN, PAUSE, this::tell);
        }
        jobs.daily(
                "removal of old notices of decisions",
                NIGHT,
                () -> decisionNotifications.forgetOlderThan(clock.instant().minus(KEPT)));
    }

    private void tell() {
        while (decisionNotifications.tellNext(clock.instant())) {
            // and the next
        }
    }
}
