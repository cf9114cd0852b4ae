package org.rejoinder.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.node.JobTakeoverJob;
import org.rejoinder.settings.Settings;

/** Looks every few seconds whether followers are to be told of something, and forgets every night what was kept long enough. */
@ApplicationScoped
class FollowDigestJob {

    private static final Duration BEGIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    @Inject
    private FollowDigest digest;

    @Inject
    private FollowRetention retention;

    @Inject
    private Settings settings;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private JobTakeoverJob takeover;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (settings.mail().isPresent()) {
            takeover.share(jobs.every("mail to followers", BEGIN, PAUSE, this::tell));
        }
        takeover.share(jobs.daily("removal of what nobody follows any more", NIGHT, retention::enforce));
    }

    private void tell() {
        while (digest.lookAtNext()) {
            // and the next
        }
        while (digest.tellSome()) {
            // and some more
        }
    }
}
