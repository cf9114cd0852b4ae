package org.rejoinder.reply;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Where a submission came from; looked at while it is screened, and kept nowhere.
 *
 * @param address empty if nobody knows
 * @param browser what it called itself
 */
public record Origin(Optional<InetAddress> address, String browser) {

    public static final Origin UNKNOWN = new Origin(Optional.empty(), "");

    @Override
    public String toString() {
        return "Origin[…]";
    }
}
