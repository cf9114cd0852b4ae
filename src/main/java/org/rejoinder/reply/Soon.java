package org.rejoinder.reply;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does something a little while after it was first asked for, once for all who ask meanwhile. */
public final class Soon {

    private final ScheduledExecutorService executor;
    private final Duration pause;
    private final Runnable task;
    private final AtomicBoolean expected = new AtomicBoolean();

    public Soon(ScheduledExecutorService executor, Duration pause, Runnable task) {
        this.executor = executor;
        this.pause = pause;
        this.task = task;
    }

    public void expect() {
        if (expected.compareAndSet(false, true)) {
            executor.schedule(this::run, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Whoever asks from now on is not served by this time. */
    private void run() {
        expected.set(false);
        task.run();
    }
}
