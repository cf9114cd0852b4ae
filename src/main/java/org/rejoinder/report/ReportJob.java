package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.node.JobTakeoverJob;
import org.rejoinder.settings.Settings;

/** Looks every minute whether somebody is to be told what became of their report, and forgets every night what was kept long enough. */
@ApplicationScoped
class ReportJob {

    private static final Duration BEGIN = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    @Inject
    private ReportMailer mailer;

    @Inject
    private ReportRetention retention;

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
            takeover.share(jobs.every("mail about reports", BEGIN, PAUSE, this::tell));
        }
        takeover.share(jobs.daily("removal of old reports", NIGHT, retention::enforce));
    }

    private void tell() {
        while (mailer.tellNext(clock.instant())) {
            // and the next
        }
    }
}
