package org.rejoinder.exchange;

import java.time.Instant;

/**
 * @param source the address of the site that is imported
 * @param run 0 if nothing is to be brought
 * @param now for what does not say when it was
 */
record ImportContext(String source, long run, Instant now) {

    boolean isWritten() {
        return run != 0;
    }
}
