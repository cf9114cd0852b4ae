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

/** Looks every minute whether somebody is to be told of an answer, or that their reply is featured. */
@ApplicationScoped
class AnswerNotificationJob {

    private static final Duration BEGIN = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private AnswerNotifications answerNotifications;

    @Inject
    private FeaturedNotifications featuredNotifications;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (settings.mail().isPresent()) {
            jobs.every("mail about answers", BEGIN, PAUSE, this::tell);
            jobs.every("mail about featured replies", BEGIN, PAUSE, this::tellFeatured);
        }
        jobs.daily(
                "removal of old notices",
                NIGHT,
                () -> answerNotifications.forgetOlderThan(clock.instant().minus(KEPT)));
    }

    private void tell() {
        while (answerNotifications.tellNext()) {
            // and the next
        }
    }

    private void tellFeatured() {
        while (featuredNotifications.tellNext()) {
            // and the next
        }
    }
}
