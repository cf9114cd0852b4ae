package org.rejoinder.reply;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.people.KeyedDigest;
import org.rejoinder.people.RootKey;
import org.rejoinder.settings.Network;

/**
 * Remembers, in memory and for a day, from which network and browser a reply came, as a keyed digest: whoever repeats it from
 * there may see its receipt, and nobody else. What is not remembered came from elsewhere.
 */
@ApplicationScoped
class SubmissionOrigins {

    private static final int MOST = 100_000;
    private static final Duration KEPT = Duration.ofDays(1);

    private final Cache<Long, String> origins =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    private KeyedDigest digest;

    protected SubmissionOrigins() {}

    @Inject
    SubmissionOrigins(RootKey root) {
        digest = new KeyedDigest(root, "origin of a reply");
    }

    void remember(Reply reply, Origin origin) {
        origins.put(reply.id(), digestOf(origin));
    }

    boolean isFrom(Reply reply, Origin origin) {
        return digestOf(origin).equals(origins.getIfPresent(reply.id()));
    }

    private String digestOf(Origin origin) {
        Optional<Network> network =
                origin.address().map(address -> Network.around(address, address.getAddress().length == 4 ? 24 : 48));
        return digest.hexOf(network + "\n" + origin.browser());
    }
}
