package org.rejoinder.reply.origin;

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
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.Submission;
import org.rejoinder.reply.SubmissionOrigin;
import org.rejoinder.settings.Network;

/**
 * Knows for a day from which network and browser a reply came, as a keyed digest: whoever repeats it from there may see its
 * receipt, and nobody else. What is not known came from elsewhere. Knows as well what a program there called its submission
 * (draft-ietf-httpapi-idempotency-key-header): the same under the same name is a repeat, whatever has become of the reply.
 */
@ApplicationScoped
public class OriginDigests {

    static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entities;

    private HmacSha256 digest;
    private HmacSha256 keys;

    protected OriginDigests() {}

    @Inject
    OriginDigests(RootKey root) {
        digest = new HmacSha256(root, "origin of a reply");
        keys = new HmacSha256(root, "key of a submission");
    }

    public void remember(Reply reply, SubmissionOrigin submissionOrigin, Submission submission, Instant now) {
        var origin = new OriginDigest(reply, digestOf(submissionOrigin), now);
        boolean called = !submissionOrigin.key().isEmpty();
        if (called) {
            origin.call(keyOf(submissionOrigin), keys.hexOf(submission.whole()));
        }
        entities.persist(origin);
        if (called) {
            // Here and not at the end of the transaction it shows that somebody was as quick
            entities.flush();
        }
    }

    /**
     * The reply that came in under the same name from the same network.
     *
     * @throws KeyReusedException if that was another submission
     */
    public Optional<Reply> repeated(SubmissionOrigin submissionOrigin, Submission submission, Instant now) {
        if (submissionOrigin.key().isEmpty()) {
            return Optional.empty();
        }
        String key = keyOf(submissionOrigin);
        entities.createQuery("delete from OriginDigest o where o.keyDigest = :key and o.keptAt < :limit")
                .setParameter("key", key)
                .setParameter("limit", now.minus(KEPT))
                .executeUpdate();
        Optional<OriginDigest> known = entities.createQuery(
                        "select o from OriginDigest o join fetch o.reply where o.keyDigest = :key", OriginDigest.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
        if (known.filter(origin -> !origin.isOf(keys.hexOf(submission.whole()))).isPresent()) {
            throw new KeyReusedException();
        }
        return known.map(OriginDigest::reply);
    }

    private String keyOf(SubmissionOrigin submissionOrigin) {
        return keys.hexOf(networkOf(submissionOrigin) + "\n" + submissionOrigin.key());
    }

    public boolean isFrom(Reply reply, SubmissionOrigin submissionOrigin, Instant now) {
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
        return digest.hexOf(networkOf(submissionOrigin) + "\n" + submissionOrigin.browser());
    }

    private static Optional<Network> networkOf(SubmissionOrigin submissionOrigin) {
        return submissionOrigin
                .address()
                .map(address -> Network.around(address, address.getAddress().length == 4 ? 24 : 48));
    }
}
