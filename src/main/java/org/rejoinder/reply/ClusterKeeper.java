package org.rejoinder.reply;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Compares new replies after their writers have their receipts, and what a crash has left when the site starts. */
@ApplicationScoped
class ClusterKeeper {

    private static final Logger LOG = Logger.getLogger(ClusterKeeper.class.getName());

    /** New replies of so long are compared together. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    private Clusters clusters;

    @Resource
    private ManagedScheduledExecutorService clockwork;

    @Resource
    private ManagedExecutorService executor;

    private Soon soon;
    private Future<?> keeping;

    @PostConstruct
    void prepare() {
        soon = new Soon(clockwork, PAUSE, this::see);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        soon.expect();
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        soon.expect();
    }

    /** The thread that sees to it is the only one for letters and articles that are due, and a wave takes minutes. */
    private void see() {
        if (keeping == null || keeping.isDone()) {
            keeping = executor.submit(this::keep);
        } else {
            soon.expect();
        }
    }

    /** As long as the work took: in a wave, those who write come first. */
    private static void rest(long nanoseconds) {
        LockSupport.parkNanos(nanoseconds);
    }

    private void keep() {
        try {
            for (long began = System.nanoTime(); clusters.placeNext(); began = System.nanoTime()) {
                rest(System.nanoTime() - began);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Replies could not be compared; they are after the next one: {0}", e.toString());
        }
    }
}
