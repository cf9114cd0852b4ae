package org.rejoinder.moderation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.reply.Clusters;
import org.rejoinder.reply.Counts;

/** What is put right every night, while few people write. */
@ApplicationScoped
class Nightly {

    private static final Logger LOG = Logger.getLogger(Nightly.class.getName());
    private static final LocalTime AT = LocalTime.of(3, 0);
    private static final Duration COMPARED_WITH = Duration.ofDays(30);

    @Inject
    private Counts counts;

    @Inject
    private Clusters clusters;

    @Inject
    private Batches batches;

    @Inject
    private Claims claims;

    @Inject
    private MailedDecisions mailedDecisions;

    @Inject
    private Retention retention;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService executor;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        long wait = Duration.between(clock.instant().atZone(ZoneOffset.UTC).toLocalTime(), AT)
                        .plusDays(1)
                        .toSeconds()
                % Duration.ofDays(1).toSeconds();
        executor.scheduleAtFixedRate(this::tidy, wait, Duration.ofDays(1).toSeconds(), TimeUnit.SECONDS);
    }

    /** A task that fails would never be called again. */
    private void tidy() {
        try {
            long wrong = counts.reconcile();
            if (wrong > 0) {
                LOG.log(Level.WARNING, "The kept counts of replies were wrong by {0}; they are right again", wrong);
            }
            clusters.forgetOlderThan(clock.instant().minus(COMPARED_WITH));
            batches.forgetOldCounts();
            claims.forgetEnded();
            mailedDecisions.forgetEnded();
            retention.enforce();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The nightly work stopped; it is tried again tomorrow: {0}", e.toString());
        }
    }
}
