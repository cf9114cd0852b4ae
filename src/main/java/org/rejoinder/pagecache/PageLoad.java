package org.rejoinder.pagecache;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A page that somebody is making. */
final class PageLoad {

    /** Seconds; whoever has waited so long makes the page for themselves. */
    private static final int PATIENCE = 10;

    private final String address;
    private final long began;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<Optional<CachedPage>> end = new CompletableFuture<>();

    PageLoad(String address, long began) {
        this.address = address;
        this.began = began;
    }

    String address() {
        return address;
    }

    /** What the count of what was forgotten was at. */
    long began() {
        return began;
    }

    /** True for the first who asks. */
    boolean isMine() {
        return taken.compareAndSet(false, true);
    }

    void end(Optional<CachedPage> page) {
        end.complete(page);
    }

    /** @return empty if it is not for others, or takes too long */
    Optional<CachedPage> await() {
        try {
            return end.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }
}
