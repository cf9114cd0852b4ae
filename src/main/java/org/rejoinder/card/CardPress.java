package org.rejoinder.card;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** Prints cards. One at a time, because each takes memory while it is drawn; those that were wanted last are kept. */
@ApplicationScoped
public class CardPress {

    /** Bytes. */
    private static final int KEPT = 8 * 1024 * 1024;

    /** Seconds; a request that waits is one that nobody else can make. */
    private static final int PATIENCE = 2;

    private final Semaphore free = new Semaphore(1, true);

    private final Cache<Card, byte[]> printed = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Card card, byte[] bytes) -> bytes.length)
            .build();

    public boolean isPrinted(Card card) {
        return printed.getIfPresent(card) != null;
    }

    /** @return a PNG of {@link Card#WIDTH} by {@link Card#HEIGHT}; empty if too many others wait for theirs */
    public Optional<byte[]> print(Card card) {
        byte[] ready = printed.getIfPresent(card);
        return ready != null ? Optional.of(ready) : press(card);
    }

    private Optional<byte[]> press(Card card) {
        try {
            if (!free.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(printed.get(card, CardPress::png));
        } finally {
            free.release();
        }
    }

    private static byte[] png(Card card) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(Drawing.of(card), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
