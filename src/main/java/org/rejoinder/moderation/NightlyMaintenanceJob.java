package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.moderation.digest.DecisionLinks;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.node.JobTakeoverJob;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.similarity.SimilarityGroups;

/** What is put right every night, while few people write: each on its own, so that none keeps another from being done. */
@ApplicationScoped
class NightlyMaintenanceJob {

    private static final Logger LOG = Logger.getLogger(NightlyMaintenanceJob.class.getName());
    private static final LocalTime AT = LocalTime.of(3, 0);
    private static final Duration COMPARED_WITH = Duration.ofDays(30);

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private SimilarityGroups similarityGroups;

    @Inject
    private Batches batches;

    @Inject
    private Claims claims;

    @Inject
    private DecisionLinks decisionLinks;

    @Inject
    private Retention retention;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private JobTakeoverJob takeover;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        daily("retention", retention::enforce).watched();
        daily("repair of kept counts", this::repairCounts);
        daily(
                "removal of old similarities",
                () -> similarityGroups.forgetOlderThan(clock.instant().minus(COMPARED_WITH)));
        daily("removal of old batches", batches::forgetOldCounts);
        daily("removal of ended claims", claims::forgetEnded);
        daily("removal of ended decision links", decisionLinks::forgetEnded);
    }

    /** Of several nodes one does it for all. */
    private BackgroundJob daily(String name, Runnable task) {
        return takeover.share(jobs.daily(name, AT, task));
    }

    private void repairCounts() {
        long wrong = replyCounters.reconcile();
        if (wrong > 0) {
            LOG.log(Level.WARNING, "The kept counts of replies were wrong by {0}; they are right again", wrong);
        }
    }
}
