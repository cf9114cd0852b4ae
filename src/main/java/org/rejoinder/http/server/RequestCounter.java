package org.rejoinder.http.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Counts the requests that are being answered, or whose bodies are on their way, so that they can end before the process. */
@ApplicationScoped
public class RequestCounter {

    private static final int ALL = 1_000_000;

    private final Semaphore places = new Semaphore(ALL, true);
    private volatile boolean ending;

    /** @return false if no more is begun */
    public boolean begin() {
        return !ending && places.tryAcquire();
    }

    /** One that belongs to a request that was counted. */
    public boolean goOn() {
        return places.tryAcquire();
    }

    public void end() {
        places.release();
    }

    boolean isEnding() {
        return ending;
    }

    /**
     * @param longest in nanoseconds
     * @return whether all have ended by then
     */
    public boolean endAll(long longest) throws InterruptedException {
        ending = true;
        return places.tryAcquire(ALL, longest, TimeUnit.NANOSECONDS);
    }
}
