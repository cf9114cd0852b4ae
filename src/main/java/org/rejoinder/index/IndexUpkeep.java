package org.rejoinder.index;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What has happened to an index since it was kept, and what is done about it. */
final class IndexUpkeep<I extends MaintainedIndex> implements IndexSource.Progress {

    private static final Duration UNTIL_IT_IS_TIDIED = Duration.ofHours(1);

    /** Before each stretch of something long. */
    @FunctionalInterface
    interface Step {
        void take() throws IOException;
    }

    private final IndexSource<I> source;
    private final Duration untilItIsKept;
    private final Clock clock;
    private final Step step;

    /** Whether what it was made for is to be compared with what the site is now. */
    private boolean doubted = true;

    private boolean changed;

    /** Whether something was erased that may still be on disk. */
    private boolean erased;

    private Instant kept = Instant.MIN;
    private Instant tidied = Instant.MIN;

    IndexUpkeep(IndexSource<I> source, Duration untilItIsKept, Clock clock, Step step) {
        this.source = source;
        this.untilItIsKept = untilItIsKept;
        this.clock = clock;
        this.step = step;
    }

    @Override
    public void step() throws IOException {
        step.take();
    }

    @Override
    public void changed() {
        changed = true;
    }

    @Override
    public void erased() {
        erased = true;
    }

    @Override
    public void doubted() {
        doubted = true;
    }

    boolean isDoubted() {
        return doubted;
    }

    void settled() {
        doubted = false;
    }

    void kept() {
        kept = clock.instant();
        changed = false;
    }

    void keep(I index) throws IOException {
        boolean isUntidy = clock.instant().isAfter(tidied.plus(UNTIL_IT_IS_TIDIED));
        if (isUntidy) {
            source.tidy();
            tidied = clock.instant();
        }
        if (erased || isUntidy && index.files().hasRemains()) {
            index.purge();
            erased = false;
            kept();
        } else if (changed && clock.instant().isAfter(kept.plus(untilItIsKept))) {
            index.commit();
            kept();
        }
    }
}
