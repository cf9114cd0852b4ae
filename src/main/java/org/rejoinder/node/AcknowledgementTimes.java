package org.rejoinder.node;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How often somebody who committed waited until other nodes had heeded it, how long, and how often in vain. */
public final class AcknowledgementTimes {

    private final AtomicLong count = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong missed = new AtomicLong();
    private volatile Duration last = Duration.ZERO;

    void add(Duration waited, boolean isHeeded) {
        count.incrementAndGet();
        nanos.addAndGet(waited.toNanos());
        last = waited;
        if (!isHeeded) {
            missed.incrementAndGet();
        }
    }

    public long count() {
        return count.get();
    }

    public Duration total() {
        return Duration.ofNanos(nanos.get());
    }

    public Duration last() {
        return last;
    }

    public long missed() {
        return missed.get();
    }
}
