package org.rejoinder.reply;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Where a submission came from; looked at while it is taken, and kept nowhere.
 *
 * @param address empty if nobody knows
 * @param browser what it called itself
 * @param proof what it has from an earlier mail ({@link WriterProof}); empty if nothing
 * @param key what it calls this submission, so that it can repeat it; empty if nothing
 */
public record SubmissionOrigin(Optional<InetAddress> address, String browser, String proof, String key) {

    public static final SubmissionOrigin UNKNOWN = new SubmissionOrigin(Optional.empty(), "");

    /** Without proof. */
    public SubmissionOrigin(Optional<InetAddress> address, String browser) {
        this(address, browser, "");
    }

    /** Of a form. */
    public SubmissionOrigin(Optional<InetAddress> address, String browser, String proof) {
        this(address, browser, proof, "");
    }

    @Override
    public String toString() {
        return "SubmissionOrigin[…]";
    }
}
