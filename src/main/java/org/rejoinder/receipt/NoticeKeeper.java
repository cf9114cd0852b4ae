package org.rejoinder.receipt;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.settings.Settings;

/** Looks every minute whether somebody is to be told of an answer. */
@ApplicationScoped
class NoticeKeeper {

    private static final Logger LOG = Logger.getLogger(NoticeKeeper.class.getName());

    /** Seconds. */
    private static final int BEGIN = 20;

    private static final int PAUSE = 60;

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private Notices notices;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService executor;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (settings.mail().isPresent()) {
            executor.scheduleWithFixedDelay(this::tell, BEGIN, PAUSE, TimeUnit.SECONDS);
        }
        executor.scheduleWithFixedDelay(this::tidy, 1, 24, TimeUnit.HOURS);
    }

    private void tidy() {
        try {
            notices.forgetOlderThan(clock.instant().minus(KEPT));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Old notices were not removed; it is tried again: {0}", e.toString());
        }
    }

    /** A task that fails would never be called again. */
    private void tell() {
        try {
            while (notices.tellNext()) {
                // and the next
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody was told of answers; it is tried again: {0}", e.toString());
        }
    }
}
