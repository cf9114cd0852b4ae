package org.rejoinder.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InterruptedIOException;

/** Whoever stops the server does not wait for what can be done after it has started again. */
@ApplicationScoped
class ShutdownFlag {

    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    boolean isBegun() {
        return begun;
    }

    /** Asked before each step of something long. */
    void orGoOn() throws InterruptedIOException {
        if (begun) {
            throw new InterruptedIOException("The server stops");
        }
    }
}
