package org.rejoinder.node;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * For how long this node may believe that it has heard everything. It is counted from before the renewal was sent, on a clock that
 * only goes forward: so it is over here before it is over in the database, whatever the clocks of the two say.
 */
final class Lease {

    static final Duration LENGTH = Duration.ofSeconds(2);

    private final LongSupplier nanos;

    private record Term(long end) {}

    /** Null while there is none. */
    private volatile Term term;

    Lease(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean isHeld() {
        Term present = term;
        return present != null && present.end() - nanos.getAsLong() > 0;
    }

    /** Zero if it is over. */
    Duration left() {
        Term present = term;
        long left = present == null ? 0 : present.end() - nanos.getAsLong();
        return Duration.ofNanos(Math.max(0, left));
    }

    /** @param sentAt what the clock said before the renewal was sent */
    void renew(long sentAt) {
        term = new Term(sentAt + LENGTH.toNanos());
    }

    void end() {
        term = null;
    }
}
