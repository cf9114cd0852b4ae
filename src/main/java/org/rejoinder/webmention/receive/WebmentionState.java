package org.rejoinder.webmention.receive;

/** What became of a webmention, as whoever sent it may know. */
public enum WebmentionState {
    /** Nobody has looked yet whether it is true. */
    QUEUED,
    /** It is, and a moderator decides. */
    ACCEPTED,
    /** It is not, or not any more. */
    REFUSED,
    /** What it told of was erased, and does not come back. */
    ERASED
}
