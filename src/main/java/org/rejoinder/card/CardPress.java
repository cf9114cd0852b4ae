package org.rejoinder.card;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Prints cards. One at a time, because each takes memory while it is drawn; those that were wanted last are kept. */
@ApplicationScoped
public class CardPress {

    /** Bytes. */
    private static final int KEPT = 8 * 1024 * 1024;

    private final Cache<Card, byte[]> printed = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Card card, byte[] bytes) -> bytes.length)
            .build();

    /** @return a PNG of {@link Card#WIDTH} by {@link Card#HEIGHT} */
    public byte[] print(Card card) {
        return printed.get(card, this::press).clone();
    }

    private synchronized byte[] press(Card card) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(Drawing.of(card), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
