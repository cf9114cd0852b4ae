package org.rejoinder.moderation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works batches off: small ones at once, large ones in the background. A stretch that fails is tried three times; then the
 * batch stops, says so, and goes on when somebody asks for it, and every minute by itself, as what a restart has interrupted
 * does.
 */
@ApplicationScoped
public class BatchWork {

    /** The most replies that somebody waits for. */
    public static final int AT_ONCE = 200;

    private static final Logger LOG = Logger.getLogger(BatchWork.class.getName());

    /** Before the second try and the third: a lock is released by then, a lost connection replaced. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(300), Duration.ofSeconds(2));

    @Inject
    private Batches batches;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService clockwork;

    /** Those that this node is at. */
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        clockwork.scheduleWithFixedDelay(this::resumeOrTell, 10, 60, TimeUnit.SECONDS);
    }

    /** A task that fails would never be called again. */
    private void resumeOrTell() {
        try {
            resume();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Batches were not resumed; it is tried again in a minute", e);
        }
    }

    /** Whatever is at work and not in hand: stopped, or interrupted by a restart. */
    void resume() {
        batches.atWork().forEach(this::inBackground);
    }

    public void carryOn(Batch batch) {
        if (batch.size() <= AT_ONCE) {
            finish(batch.id());
        } else {
            inBackground(batch.id());
        }
    }

    private void inBackground(long batch) {
        executor.execute(() -> finish(batch));
    }

    private void finish(long batch) {
        if (!running.add(batch)) {
            return;
        }
        try {
            while (advance(batch)) {
                // the next stretch
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Batch " + batch + " stopped; it is tried again every minute", e);
            stop(batch);
        } finally {
            running.remove(batch);
        }
    }

    private boolean advance(long batch) {
        for (Duration pause : PAUSES) {
            try {
                return batches.advance(batch);
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "A stretch of batch " + batch + " failed and is tried again", e);
                wait(pause, e);
            }
        }
        return batches.advance(batch);
    }

    private static void wait(Duration pause, RuntimeException cause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }

    /** Where even that fails it is found at work all the same. */
    private void stop(long batch) {
        try {
            batches.stop(batch);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "That batch " + batch + " stopped could not be noted", e);
        }
    }
}
