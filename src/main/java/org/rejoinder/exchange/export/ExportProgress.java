package org.rejoinder.exchange.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.rejoinder.settings.ExchangeRequest;

/** Tells whoever asked for it every few seconds that it goes on. */
final class ExportProgress implements Runnable {

    private static final long EVERY = Duration.ofSeconds(2).toNanos();

    private final ExchangeRequest request;
    private final long begun = System.nanoTime();
    private long told = begun;

    ExportProgress(ExchangeRequest request) {
        this.request = request;
    }

    @Override
    public void run() {
        long now = System.nanoTime();
        if (now - told > EVERY) {
            told = now;
            try {
                request.tell("%d s".formatted(Duration.ofNanos(now - begun).toSeconds()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
