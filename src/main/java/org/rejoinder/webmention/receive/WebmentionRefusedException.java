package org.rejoinder.webmention.receive;

/** A webmention is not even looked at. */
public final class WebmentionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** Too many of that host wait. */
        BUSY,
        /** The article takes no replies any more. */
        CLOSED,
        /** What it told of was erased. */
        ERASED
    }

    private final Reason reason;

    WebmentionRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
