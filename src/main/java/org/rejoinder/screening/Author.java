package org.rejoinder.screening;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Who left a reply, as far as it is known; never the address.
 *
 * @param writer the number of the writer who has the typed address; null for somebody new
 * @param verified whether it is proven that they wrote this, and not only typed their address
 * @param published how many replies of theirs are public
 * @param disposable whether the address is at a domain that gives out addresses to throw away
 * @param network where the reply came from; empty if nobody knows (a sample, an import)
 * @param blocked whether the typed address is that of somebody blocked, however it is spelled, and erased or not
 */
public record Author(
        Long writer,
        boolean verified,
        long published,
        boolean disposable,
        Optional<InetAddress> network,
        boolean blocked) {

    /** Not blocked by address. */
    public Author(Long writer, boolean verified, long published, boolean disposable, Optional<InetAddress> network) {
        this(writer, verified, published, disposable, network, false);
    }

    /** Nobody known. */
    public static final Author UNKNOWN = new Author(null, false, 0, false, Optional.empty());
}
