package org.rejoinder.pagecache;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Requests that came at once over one connection, before the first was answered: few are gone on with at a time, in turns, so
 * that whoever sends hundreds together takes a part of the machine and not all of it.
 */
final class PipelinedRequests {

    static final int AT_ONCE = 2;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;

    /** @param next one step: a connection that has more comes again */
    void goOn(Consumer<Runnable> workers, Runnable next) {
        synchronized (this) {
            waiting.add(next);
            if (running == AT_ONCE) {
                return;
            }
            running++;
        }
        workers.accept(() -> run(workers));
    }

    private void run(Consumer<Runnable> workers) {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                running--;
                return;
            }
        }
        try {
            next.run();
        } finally {
            workers.accept(() -> run(workers));
        }
    }
}
