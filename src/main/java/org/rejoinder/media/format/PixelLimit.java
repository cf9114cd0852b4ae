package org.rejoinder.media.format;

import org.rejoinder.media.ImageRejectedException;

/** How large a picture may be. A file is held against it as soon as its size is known, before more of it is read. */
public record PixelLimit(long pixels, int side) {

    /** @throws ImageRejectedException if it is larger */
    void check(int width, int height) {
        if ((long) width * height > pixels || Math.max(width, height) > side) {
            throw new ImageRejectedException(ImageRejectedException.Why.TOO_MANY_PIXELS);
        }
    }
}
