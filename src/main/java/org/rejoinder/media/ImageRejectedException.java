package org.rejoinder.media;

/** A file that is not taken into the library. */
public final class ImageRejectedException extends RuntimeException {

    /** Why; its name is part of the words that say so. */
    public enum Why {
        /** Nothing in it is one of the formats that are taken. */
        NO_PICTURE,
        /** It can carry scripts. */
        SVG,
        TOO_MANY_PIXELS,
        /** A JPEG of the kinds that browsers do not show: arithmetic coding, lossless, hierarchical. */
        JPEG_CODING,
        /** It says that it is a picture, and breaks off or cannot be understood. */
        BROKEN
    }

    private final Why why;

    public ImageRejectedException(Why why) {
        this(why, null);
    }

    ImageRejectedException(Why why, Exception cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
