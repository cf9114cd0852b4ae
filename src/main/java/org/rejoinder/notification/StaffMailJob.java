package org.rejoinder.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.node.JobTakeoverJob;
import org.rejoinder.settings.Settings;

/**
 * Looks several times a minute who of those that work here is to be told of something. Without a mail server nothing is written: what
 * is told is looked up as late as can be.
 */
@ApplicationScoped
class StaffMailJob {

    private static final Logger LOG = Logger.getLogger(StaffMailJob.class.getName());

    private static final Duration BEGIN = Duration.ofSeconds(25);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    @Inject
    private StaffMailer mailer;

    @Inject
    private StaffNotifications notifications;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private JobTakeoverJob takeover;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (settings.mail().isPresent()) {
            takeover.share(jobs.every("mail to those who work here", BEGIN, PAUSE, this::tell));
        }
        takeover.share(jobs.daily("removal of news that could not be mailed", NIGHT, notifications::forgetOld));
    }

    /** Each in a transaction of its own, so that one who cannot be told keeps nobody else from it. */
    private void tell() {
        Instant now = clock.instant();
        for (long account : mailer.due(now)) {
            try {
                mailer.tell(account, now);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () -> "Account %d was not told by mail; it is tried again".formatted(account));
            }
        }
    }
}
