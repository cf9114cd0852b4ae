package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;

/** Brings what was noted into the audit, as soon as it is certain; what a crash left, soon after the next start. */
@ApplicationScoped
class PendingAuditJob {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration EACH = Duration.ofMinutes(1);

    @Inject
    private PendingAudit pendingAudit;

    @Inject
    private BackgroundJobs jobs;

    private BackgroundJob job;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        job = jobs.every("log of accounts, articles and the site", FIRST, EACH, this::write);
    }

    void noted(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuditNoted noted) {
        if (job != null) {
            job.request();
        }
    }

    private void write() {
        while (pendingAudit.write() > 0) {
            // until nothing waits
        }
    }
}
