package org.rejoinder.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.settings.Settings;

/** Sends what is due: at once when a letter is put in, and every few seconds what had to wait. */
@ApplicationScoped
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    /** Seconds. */
    private static final int ROUND = 10;

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private Settings settings;

    @Inject
    private Delivery delivery;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService executor;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (settings.mail().isPresent()) {
            executor.scheduleWithFixedDelay(this::round, ROUND, ROUND, TimeUnit.SECONDS);
        }
        executor.scheduleWithFixedDelay(this::tidy, 1, 24, TimeUnit.HOURS);
    }

    void put(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.LetterPut letter) {
        if (settings.mail().isPresent()) {
            executor.execute(this::round);
        }
    }

    /** One at a time; a task that fails would never be called again. */
    private synchronized void round() {
        try {
            while (delivery.next()) {
                // and the next
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Letters were not sent; they are tried again: {0}", e.toString());
        }
    }

    private void tidy() {
        try {
            outbox.forgetWrittenBefore(clock.instant().minus(KEPT));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Old letters were not removed; it is tried again: {0}", e.toString());
        }
    }
}
