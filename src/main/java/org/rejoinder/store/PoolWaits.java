package org.rejoinder.store;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often this process has asked its pool for a connection to the database, how long it waited for them together, and how often
 * in vain. Static, since EclipseLink makes what counts ({@link TimedConnector}) by itself.
 */
public final class PoolWaits {

    private static final LongAdder COUNT = new LongAdder();
    private static final LongAdder NANOS = new LongAdder();
    private static final LongAdder FAILED = new LongAdder();

    private PoolWaits() {}

    static void add(long nanos, boolean isGiven) {
        COUNT.increment();
        NANOS.add(nanos);
        if (!isGiven) {
            FAILED.increment();
        }
    }

    public static long count() {
        return COUNT.sum();
    }

    public static Duration total() {
        return Duration.ofNanos(NANOS.sum());
    }

    public static long failed() {
        return FAILED.sum();
    }
}
