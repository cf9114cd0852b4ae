package org.rejoinder.http.route;

/** How many bytes a request may bring along. */
public enum BodyLimit {
    /** A few fields; also all that may be sent to where nothing is taken. */
    FIELDS(4 << 10, 6 << 20),

    /** 10,000 code points whatever the script: three bytes each in UTF-8, three characters each byte, and other fields. */
    TEXT(256 << 10, 6 << 20),

    /**
     * What was sent as {@link #TEXT} before a session ended, sealed, in a field of the form that asks somebody to sign in: Base64 makes four
     * thirds of it, the escapes of a form for its signs a sixteenth more; and other fields.
     */
    KEPT((256 << 10) * 3 / 2 + (16 << 10), 6 << 20),

    /** Larger than a picture may be, so that the page can say of which picture that is. */
    PICTURES(4 << 10, 200 << 20),

    /** Exports: goes to the disk as it comes, and the page says how much that may be. */
    EXPORTS(4 << 10, Long.MAX_VALUE);

    private final long strangers;
    private final long signedIn;

    /** @param signedIn at the desk, or who sends a file with a key; for articles that is what the server takes of a form (pre-boot-commands.txt) */
    BodyLimit(long strangers, long signedIn) {
        this.strangers = strangers;
        this.signedIn = signedIn;
    }

    public long forStrangers() {
        return strangers;
    }

    public long forSignedIn() {
        return signedIn;
    }
}
