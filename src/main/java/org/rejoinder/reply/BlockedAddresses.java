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
import org.rejoinder.people.EmailAddress;
import org.rejoinder.people.Writer;
import org.rejoinder.people.WriterForgotten;
import org.rejoinder.people.Writers;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicyBook;
import org.rejoinder.screening.PolicySaved;
import org.rejoinder.screening.Standing;

/**
 * Addresses of blocked writers, as keyed digests ({@link Writers#keyOf}): a block holds for each spelling of an address, and
 * erasing oneself does not end it. It ends when the desk says otherwise about whoever writes with that address.
 */
@ApplicationScoped
class BlockedAddresses {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Writers writers;

    @Inject
    private PolicyBook policies;

    @Inject
    private Clock clock;

    boolean holds(EmailAddress address) {
        return !entities.createNativeQuery("select 1 from blocked_address where digest = ?1")
                .setParameter(1, writers.keyOf(address))
                .getResultList()
                .isEmpty();
    }

    /** Those whom the site blocks from now on are in, and those it does not are out; who was erased stays in. */
    void saved(@Observes PolicySaved saved) {
        Map<Long, Standing> decided = standings(policies.inForce());
        List<?> known = entities.createNativeQuery("select writer_id from blocked_address where writer_id is not null")
                .getResultList();
        known.stream()
                .map(id -> ((Number) id).longValue())
                .filter(id -> decided.get(id) != Standing.BLOCKED)
                .forEach(this::removeOf);
        decided.forEach((id, standing) -> writers.with(id).ifPresent(writer -> decide(writer, standing, saved.at())));
    }

    private void decide(Writer writer, Standing standing, Instant now) {
        String digest = writers.keyOf(writers.addressOf(writer));
        remove(digest);
        if (standing == Standing.BLOCKED) {
            add(digest, writer.id(), now);
        }
    }

    /** Nobody can be erased out of a block, also of one from before addresses were kept here. */
    void forgotten(@Observes WriterForgotten forgotten) {
        Writer writer = forgotten.writer();
        if (standings(policies.inForce()).get(writer.id()) == Standing.BLOCKED) {
            decide(writer, Standing.BLOCKED, clock.instant());
        }
        entities.createNativeQuery("update blocked_address set writer_id = null where writer_id = ?1")
                .setParameter(1, writer.id())
                .executeUpdate();
    }

    private void add(String digest, long writer, Instant now) {
        entities.createNativeQuery("insert into blocked_address (digest, writer_id, blocked_at) values (?1, ?2, ?3)")
                .setParameter(1, digest)
                .setParameter(2, writer)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
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

    private static Map<Long, Standing> standings(Policy policy) {
        Map<Long, Standing> standings = new HashMap<>();
        policy.writers().forEach(each -> standings.put(each.writer(), each.standing()));
        return standings;
    }
}
