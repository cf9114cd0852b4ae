package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.settings.Network;

/**
 * Knows for a day from which network and browser a reply came, as a keyed digest: whoever repeats it from there may see its
 * receipt, and nobody else. What is not known came from elsewhere.
 */
@ApplicationScoped
public class OriginDigests {

    static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entities;

    private HmacSha256 digest;

    protected OriginDigests() {}

    @Inject
    OriginDigests(RootKey root) {
        digest = new HmacSha256(root, "origin of a reply");
    }

    void remember(Reply reply, SubmissionOrigin submissionOrigin, Instant now) {
        entities.persist(new OriginDigest(reply, digestOf(submissionOrigin), now));
    }

    boolean isFrom(Reply reply, SubmissionOrigin submissionOrigin, Instant now) {
        OriginDigest known = entities.find(OriginDigest.class, reply.id());
        return known != null && known.isKnownAt(digestOf(submissionOrigin), now);
    }

    /** Of these replies, whenever they came. */
    @Transactional
    public void forget(Collection<Long> replies) {
        if (!replies.isEmpty()) {
            entities.createQuery("delete from OriginDigest o where o.id in :replies")
                    .setParameter("replies", replies)
                    .executeUpdate();
        }
    }

    /** Those that were kept long enough. */
    @Transactional
    public void forgetOld(Instant now) {
        entities.createQuery("delete from OriginDigest o where o.keptAt < :limit")
                .setParameter("limit", now.minus(KEPT))
                .executeUpdate();
    }

    private String digestOf(SubmissionOrigin submissionOrigin) {
        Optional<Network> network = submissionOrigin
                .address()
                .map(address -> Network.around(address, address.getAddress().length == 4 ? 24 : 48));
        return digest.hexOf(network + "\n" + submissionOrigin.browser());
    }
}
