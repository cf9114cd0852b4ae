package org.rejoinder.trash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.rejoinder.background.BackgroundJobs;

/** Deletes for good what has been in the bin for as long as it is kept there. */
@ApplicationScoped
public class TrashPurgeJob {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Inject
    private Trash trash;

    @Inject
    private Clock clock;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application, BackgroundJobs jobs) {
        jobs.every("emptying of the bin", Duration.ofMinutes(1), PAUSE, () -> trash.purge(clock.instant()));
    }
}
