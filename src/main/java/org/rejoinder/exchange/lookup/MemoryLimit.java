package org.rejoinder.exchange.lookup;

import org.rejoinder.exchange.UnreadableExportException;

/** How much of an export may be kept in mind. */
final class MemoryLimit {

    /** Characters, and what each entry takes besides: some 120,000 entries. */
    private static final long MOST = 20_000_000;

    private static final int EACH = 100;

    private long taken;

    void take(int characters) throws UnreadableExportException {
        taken += EACH + characters;
        if (taken > MOST) {
            throw new UnreadableExportException(
                    "The file has more pages, tags or authors than can be kept in mind. Nothing of it was brought.");
        }
    }
}
