package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.background.BackgroundJobs;

/** Writes the end of the audit to the server's log, soon after the start and then each day. */
@ApplicationScoped
class AuditAnchorJob {

    private static final Logger LOG = Logger.getLogger(AuditAnchorJob.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration EACH = Duration.ofDays(1);

    @Inject
    private Audit audit;

    @Inject
    private BackgroundJobs jobs;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        jobs.every("end of the audit in the log", FIRST, EACH, this::write);
    }

    void write() {
        audit.end().ifPresent(anchor -> LOG.log(Level.INFO, "The audit ends with row {0}", anchor.toString()));
    }
}
