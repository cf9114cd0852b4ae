package org.rejoinder.socialimage;

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
public class ShareImageRenderer {

    /** Bytes. */
    private static final int KEPT = 8 * 1024 * 1024;

    /** Seconds; a request that waits is one that nobody else can make. */
    private static final int PATIENCE = 2;

    private final Semaphore free = new Semaphore(1, true);

    private final Cache<ShareImage, byte[]> printed = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((ShareImage shareImage, byte[] bytes) -> bytes.length)
            .build();

    public boolean isPrinted(ShareImage shareImage) {
        return printed.getIfPresent(shareImage) != null;
    }

    /** @return a PNG of {@link ShareImage#WIDTH} by {@link ShareImage#HEIGHT}; empty if too many others wait for theirs */
    public Optional<byte[]> print(ShareImage shareImage) {
        byte[] ready = printed.getIfPresent(shareImage);
        return ready != null ? Optional.of(ready) : press(shareImage);
    }

    private Optional<byte[]> press(ShareImage shareImage) {
        try {
            if (!free.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(printed.get(shareImage, ShareImageRenderer::png));
        } finally {
            free.release();
        }
    }

    private static byte[] png(ShareImage shareImage) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(ShareImagePainter.of(shareImage), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
