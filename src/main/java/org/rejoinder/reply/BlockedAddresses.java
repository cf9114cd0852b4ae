package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.CommenterErased;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicySaved;
import org.rejoinder.screening.PolicyVersions;
import org.rejoinder.screening.WriterTrust;

/**
 * Addresses of blocked writers, as keyed digests ({@link Commenters#keyOf}): a block holds for each spelling of an address, and
 * erasing oneself does not end it. It ends when the desk says otherwise about whoever writes with that address.
 */
@ApplicationScoped
class BlockedAddresses {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Commenters commenters;

    @Inject
    private PolicyVersions policies;

    @Inject
    private Clock clock;

    boolean holds(EmailAddress address) {
        return !entities.createNativeQuery(
                        "select 1 from blocked_address where digest = ?1 and (ends_at is null or ends_at > ?2)")
                .setParameter(1, commenters.keyOf(address))
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList()
                .isEmpty();
    }

    /** Those whom the site blocks from now on are in, and those it does not are out; who was erased stays in. */
    void saved(@Observes PolicySaved saved) {
        Map<Long, Policy.OfWriter> decided = decidedByWriter(policies.inForce());
        List<?> known = entities.createNativeQuery("select writer_id from blocked_address where writer_id is not null")
                .getResultList();
        known.stream()
                .map(id -> ((Number) id).longValue())
                .filter(id -> !isBlocked(decided.get(id)))
                .forEach(this::removeOf);
        decided.forEach((id, each) -> commenters.with(id).ifPresent(commenter -> decide(commenter, each, saved.at())));
    }

    private void decide(Commenter commenter, Policy.OfWriter decided, Instant now) {
        String digest = commenters.keyOf(commenters.addressOf(commenter));
        remove(digest);
        if (isBlocked(decided)) {
            add(digest, decided, now);
        }
    }

    /** @param decided null for nothing */
    private static boolean isBlocked(Policy.OfWriter decided) {
        return decided != null && decided.standing() == WriterTrust.BLOCKED;
    }

    /** Nobody can be erased out of a block, also of one from before addresses were kept here. */
    void forgotten(@Observes CommenterErased forgotten) {
        Commenter commenter = forgotten.writer();
        Policy.OfWriter decided = decidedByWriter(policies.inForce()).get(commenter.id());
        if (isBlocked(decided)) {
            decide(commenter, decided, clock.instant());
        }
        entities.createNativeQuery("update blocked_address set writer_id = null where writer_id = ?1")
                .setParameter(1, commenter.id())
                .executeUpdate();
    }

    private void add(String digest, Policy.OfWriter decided, Instant now) {
        entities.createNativeQuery("insert into blocked_address (digest, writer_id, blocked_at) values (?1, ?2, ?3)")
                .setParameter(1, digest)
                .setParameter(2, decided.writer())
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (decided.until() != null) {
            entities.createNativeQuery("update blocked_address set ends_at = ?2 where digest = ?1")
                    .setParameter(1, digest)
                    .setParameter(2, decided.until().atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    private void remove(String digest) {
        entities.createNativeQuery("delete from blocked_address where digest = ?1")
                .setParameter(1, digest)
                .executeUpdate();
    }

    private void removeOf(long writer) {
        entities.createNativeQuery("delete from blocked_address where writer_id = ?1")
                .setParameter(1, writer)
                .executeUpdate();
    }

    private static Map<Long, Policy.OfWriter> decidedByWriter(Policy policy) {
        Map<Long, Policy.OfWriter> decided = new HashMap<>();
        policy.writers().forEach(each -> decided.put(each.writer(), each));
        return decided;
    }
}
