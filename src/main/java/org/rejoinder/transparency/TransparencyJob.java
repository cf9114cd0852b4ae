package org.rejoinder.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.node.JobTakeoverJob;

/** Counts months and years once they are over. */
@ApplicationScoped
class TransparencyJob {

    private static final Duration BEGIN = Duration.ofSeconds(50);
    private static final Duration PAUSE = Duration.ofHours(1);

    @Inject
    private TransparencyReports reports;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private JobTakeoverJob takeover;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        takeover.share(jobs.every("numbers of transparency", BEGIN, PAUSE, this::count));
    }

    private void count() {
        while (reports.storeNext()) {
            // and the next
        }
    }
}
