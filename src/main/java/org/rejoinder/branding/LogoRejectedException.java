package org.rejoinder.branding;

/** What somebody sent cannot be the logo. */
public final class LogoRejectedException extends RuntimeException {

    public enum Reason {
        /** Larger than {@link Logo#LARGEST_FILE}. */
        LARGE,
        /** Neither PNG nor JPEG nor WebP. */
        FORMAT,
        /** More pixels than can be drawn. */
        WIDE,
        /** A JPEG that browsers do not show. */
        CODING,
        /** Begins like a picture, and is none. */
        BROKEN
    }

    private final Reason reason;

    LogoRejectedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
