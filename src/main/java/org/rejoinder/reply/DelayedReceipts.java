package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rejoinder.screening.SurgeProtection;

/**
 * Mail about replies that came in with a wave of spam. It waits in the database until the wave is over: most of those addresses
 * are other people's, and moderators have the time to take spam for what it is, of which nobody is told.
 */
@ApplicationScoped
@Transactional
public class DelayedReceipts {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Replies replies;

    @Inject
    private ReceiptMailer letters;

    @Inject
    private SurgeProtection surgeProtection;

    @Inject
    private Clock clock;

    void add(Reply reply, Instant now) {
        entities.persist(new DelayedReceipt(reply, now));
    }

    /**
     * Writes the mail about the one that has waited longest.
     *
     * @return whether there was one
     */
    public boolean sendNext() {
        if (surgeProtection.since().isPresent()) {
            return false;
        }
        List<Long> next = entities.createQuery(
                        "select d.reply from DelayedReceipt d order by d.receivedAt, d.reply", Long.class)
                .setMaxResults(1)
                .getResultList();
        next.forEach(this::send);
        return !next.isEmpty();
    }

    /** Of two nodes the second waits for the first, and finds that it has left. */
    private void send(long number) {
        Reply reply = replies.forChange(number).orElseThrow();
        int waiting = entities.createQuery("delete from DelayedReceipt d where d.reply = :reply")
                .setParameter("reply", number)
                .executeUpdate();
        if (waiting > 0 && reply.writer() != null) {
            letters.late(reply, clock.instant());
        }
    }
}
