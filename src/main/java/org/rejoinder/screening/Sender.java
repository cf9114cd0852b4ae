package org.rejoinder.screening;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Who left a reply, as far as it is known; never the address.
 *
 * @param writer the number of the writer; null for somebody new
 * @param verified whether the address is known to be theirs
 * @param published how many replies of theirs are public
 * @param disposable whether the address is at a domain that gives out addresses to throw away
 * @param network where the reply came from; empty if nobody knows (a sample, an import)
 */
public record Sender(Long writer, boolean verified, long published, boolean disposable, Optional<InetAddress> network) {

    /** Nobody known. */
    public static final Sender UNKNOWN = new Sender(null, false, 0, false, Optional.empty());
}
