package org.rejoinder.support;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.IntFunction;

/** How long this thread has computed, whatever else the machine was doing meanwhile. */
public final class CpuTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A collection of garbage or a compilation may fall into one try, hardly into each. */
    private static final int TRIES = 3;

    /** Reads too short to tell anything are as good as none. */
    private static final Duration SLACK = Duration.ofMillis(60);

    private CpuTime() {}

    public static Duration of(Runnable task) {
        Duration least = null;
        for (int i = 0; i < TRIES; i++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            task.run();
            var taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin);
            least = least == null || taken.compareTo(least) < 0 ? taken : least;
            if (least.compareTo(SLACK) < 0) {
                break;
            }
        }
        return least;
    }

    /** Sixteen times the text takes at most three times sixteen times the time; quadratic is 256 times. */
    public static void assertLinear(IntFunction<String> text, int length, java.util.function.Consumer<String> task) {
        String small = text.apply(length);
        String large = text.apply(16 * length);
        task.accept(small);
        Duration one = of(() -> task.accept(small));
        Duration sixteen = of(() -> task.accept(large));
        assertTrue(
                sixteen.compareTo(one.multipliedBy(48).plus(SLACK)) < 0,
                () -> "%s for %d characters, %s for %d".formatted(one, small.length(), sixteen, large.length()));
    }
}
