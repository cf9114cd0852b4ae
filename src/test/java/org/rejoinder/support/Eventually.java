package org.rejoinder.support;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens in the background and tells nobody when it is done: the one place where tests sleep. */
public final class Eventually {

    private static final long PAUSE_MILLIS = 50;

    private Eventually() {}

    /** @param what what should have come true by then */
    public static void within(Duration longest, String what, BooleanSupplier truth) {
        long began = System.nanoTime();
        while (!truth.getAsBoolean()) {
            if (System.nanoTime() - began > longest.toNanos()) {
                throw new AssertionError("not within " + longest + ": " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
