package org.rejoinder.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.people.SealedAddress;

/**
 * Letters that are to be sent. One is put in with whatever it tells of, in the same transaction: it leaves if that
 * happened, and only then. Without a mail server all of them wait here.
 */
@ApplicationScoped
@Transactional
public class Outbox {

    /** A letter has been put in. */
    record LetterPut() {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<LetterPut> put;

    @Inject
    private Clock clock;

    public void put(SealedAddress to, String subject, String text) {
        entities.persist(new Letter(to, subject, text, clock.instant()));
        put.fire(new LetterPut());
    }

    /** How many letters have not been sent yet. */
    public long waiting() {
        return entities.createQuery("select count(l) from Letter l where l.nextTryAt is not null", Long.class)
                .getSingleResult();
    }

    /** Why the mail server did not take the last letter that it refused; empty if it has taken all since. */
    public Optional<String> problem() {
        return entities.createQuery(
                        "select l.problem from Letter l where l.nextTryAt is not null and l.problem is not null"
                                + " order by l.id desc",
                        String.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The next letter that is due, held so that nobody else sends it, too. */
    Optional<Letter> nextDue() {
        return entities.createQuery(
                        "select l.id from Letter l where l.nextTryAt <= :now order by l.nextTryAt", Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultStream()
                .map(due -> entities.find(Letter.class, due, LockModeType.PESSIMISTIC_WRITE))
                .filter(letter -> letter != null && letter.isDue(clock.instant()))
                .findFirst();
    }

    /** How many letters nobody took in five days. */
    public long givenUp() {
        return entities.createQuery(
                        "select count(l) from Letter l where l.nextTryAt is null and l.sentAt is null", Long.class)
                .getSingleResult();
    }

    /** Letters that were sent or given up are of no use to anybody after a while. */
    void forgetWrittenBefore(Instant limit) {
        entities.createQuery("delete from Letter l where l.nextTryAt is null and l.writtenAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
