package org.rejoinder.moderation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks again and again whether a reply has waited too long. */
@ApplicationScoped
class Reminder {

    private static final Logger LOG = Logger.getLogger(Reminder.class.getName());

    /** Seconds. */
    private static final int BEGIN = 5;

    private static final int PAUSE = 30;

    @Inject
    private Reminders reminders;

    @Resource
    private ManagedScheduledExecutorService executor;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::remind, BEGIN, PAUSE, TimeUnit.SECONDS);
    }

    /** A task that fails would never be called again. */
    private void remind() {
        try {
            reminders.remind();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody was reminded; it is tried again: {0}", e.toString());
        }
    }
}
