package org.rejoinder.media;

/** How large a picture may be. A file is held against it as soon as its size is known, before more of it is read. */
record PixelLimit(long pixels, int side) {

    /** @throws NotTaken if it is larger */
    void check(int width, int height) {
        if ((long) width * height > pixels || Math.max(width, height) > side) {
            throw new NotTaken(NotTaken.Why.TOO_MANY_PIXELS);
        }
    }
}
