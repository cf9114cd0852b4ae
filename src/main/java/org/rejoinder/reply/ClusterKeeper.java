package org.rejoinder.reply;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Compares new replies after their writers have their receipts, and what a crash has left when the site starts. */
@ApplicationScoped
class ClusterKeeper {

    private static final Logger LOG = Logger.getLogger(ClusterKeeper.class.getName());

    /** Seconds; new replies of so long are compared together. */
    private static final int PAUSE = 1;

    @Inject
    private Clusters clusters;

    @Resource
    private ManagedScheduledExecutorService executor;

    private final AtomicBoolean expected = new AtomicBoolean();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        expect();
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        expect();
    }

    private void expect() {
        if (expected.compareAndSet(false, true)) {
            executor.schedule(this::keep, PAUSE, TimeUnit.SECONDS);
        }
    }

    /** As long as the work took: in a wave, those who write come first. */
    private static void rest(long nanoseconds) {
        LockSupport.parkNanos(nanoseconds);
    }

    private void keep() {
        expected.set(false);
        try {
            for (long began = System.nanoTime(); clusters.placeNext(); began = System.nanoTime()) {
                rest(System.nanoTime() - began);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Replies could not be compared; they are after the next one: {0}", e.toString());
        }
    }
}
