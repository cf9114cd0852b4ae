package org.rejoinder.moderation.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rejoinder.background.BackgroundJobs;

/** Looks again and again whether a reply has waited too long. */
@ApplicationScoped
class DigestJob {

    private static final Duration BEGIN = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Inject
    private ModeratorDigest moderatorDigest;

    @Inject
    private BackgroundJobs jobs;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        jobs.every("digest for moderators", BEGIN, PAUSE, moderatorDigest::remind);
    }
}
