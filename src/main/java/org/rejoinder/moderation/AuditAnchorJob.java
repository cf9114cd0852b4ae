package org.rejoinder.moderation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes the end of the audit to the server's log, soon after the start and then each day. */
@ApplicationScoped
class AuditAnchorJob {

    private static final Logger LOG = Logger.getLogger(AuditAnchorJob.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration EACH = Duration.ofDays(1);

    @Inject
    private Audit audit;

    @Resource
    private ManagedScheduledExecutorService executor;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleAtFixedRate(this::writeOrTell, FIRST.toSeconds(), EACH.toSeconds(), TimeUnit.SECONDS);
    }

    /** A task that fails would never be called again. */
    private void writeOrTell() {
        try {
            write();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The end of the audit was not written to the log; it is tried again tomorrow", e);
        }
    }

    void write() {
        audit.end().ifPresent(anchor -> LOG.log(Level.INFO, "The audit ends with row {0}", anchor.toString()));
    }
}
