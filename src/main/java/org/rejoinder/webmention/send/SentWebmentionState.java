package org.rejoinder.webmention.send;

/** What became of a link. */
public enum SentWebmentionState {
    /** Its page is still to be told. */
    QUEUED,
    /** Its page was told, and took it. */
    SENT,
    /** Its page takes no webmentions. */
    NO_ENDPOINT,
    /** Its page did not take it, or nobody answered for days. */
    FAILED,
    /** It was one too many: its page is not told. */
    LEFT_OUT
}
