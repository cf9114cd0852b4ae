package org.rejoinder.reply;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Where a submission came from; looked at while it is taken, and kept nowhere.
 *
 * @param address empty if nobody knows
 * @param browser what it called itself
 * @param proof what it has from an earlier mail ({@link WriterProof}); empty if nothing
 */
public record Origin(Optional<InetAddress> address, String browser, String proof) {

    public static final Origin UNKNOWN = new Origin(Optional.empty(), "");

    /** Without proof. */
    public Origin(Optional<InetAddress> address, String browser) {
        this(address, browser, "");
    }

    @Override
    public String toString() {
        return "Origin[…]";
    }
}
