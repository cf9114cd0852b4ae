package org.rejoinder.moderation.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.background.BackgroundJobs;

/**
 * Works batches off: small ones at once, large ones in the background. A chunk that fails is tried three times; then the
 * batch stops, says so, and goes on when somebody asks for it, and every minute by itself, as what a restart has interrupted
 * does.
 */
@ApplicationScoped
public class BatchJob {

    /** The most replies that somebody waits for. */
    public static final int AT_ONCE = 200;

    private static final Logger LOG = Logger.getLogger(BatchJob.class.getName());

    private static final Duration BEGIN = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Before the second try and the third: a lock is released by then, a lost connection replaced. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(300), Duration.ofSeconds(2));

    @Inject
    private Batches batches;

    @Inject
    private BackgroundJobs jobs;

    /** Those that this node is at. */
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        jobs.every("resumption of batches", BEGIN, PAUSE, this::resume);
    }

    /** Whatever is at work and not in hand: stopped, or interrupted by a restart. */
    void resume() {
        batches.atWork().forEach(this::inBackground);
    }

    public void run(Batch batch) {
        if (batch.size() <= AT_ONCE) {
            finish(batch.id(), work -> {});
        } else {
            inBackground(batch.id());
        }
    }

    private void inBackground(long batch) {
        jobs.once("batch " + batch, () -> finish(batch, BatchJob::rest));
    }

    /** @param rest told after each chunk how long it took */
    private void finish(long batch, LongConsumer rest) {
        if (!running.add(batch)) {
            return;
        }
        try {
            long began = System.nanoTime();
            while (advance(batch)) {
                rest.accept(System.nanoTime() - began);
                began = System.nanoTime();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Batch " + batch + " stopped; it is tried again every minute", e);
            stop(batch);
        } finally {
            running.remove(batch);
        }
    }

    /** Whoever works at the desk meanwhile finds a core that is free. */
    private static void rest(long worked) {
        LockSupport.parkNanos(worked / 2);
    }

    private boolean advance(long batch) {
        for (Duration pause : PAUSES) {
            try {
                return batches.advance(batch);
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "A chunk of batch " + batch + " failed and is tried again", e);
                pause(pause, e);
            }
        }
        return batches.advance(batch);
    }

    private static void pause(Duration pause, RuntimeException cause) {
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
