package org.rejoinder.support;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens in the background and tells nobody when it is done: the one place where tests sleep. */
public final class Eventually {

    private static final long PAUSE_MILLIS = 50;

    /** How much slower than on a machine with nothing else to do it may be. */
    private static final int BUSY = 4;

    private Eventually() {}

    /**
     * @param usual how long it takes at most on a machine with nothing else to do
     * @param what what should have come true by then
     */
    public static void within(Duration usual, String what, BooleanSupplier truth) {
        Duration longest = usual.multipliedBy(BUSY);
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
