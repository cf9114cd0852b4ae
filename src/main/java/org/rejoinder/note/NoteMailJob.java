package org.rejoinder.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.node.JobTakeoverJob;
import org.rejoinder.settings.Settings;

/** Looks twice a minute whether somebody is to be told that a note mentions them. */
@ApplicationScoped
class NoteMailJob {

    private static final Duration BEGIN = Duration.ofSeconds(35);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Inject
    private NoteMailer mailer;

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
            takeover.share(jobs.every("mail about notes", BEGIN, PAUSE, this::tell));
        }
    }

    private void tell() {
        while (mailer.tellNext(clock.instant())) {
            // and the next
        }
    }
}
