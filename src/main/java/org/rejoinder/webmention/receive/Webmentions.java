package org.rejoinder.webmention.receive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** All that came in. */
@ApplicationScoped
@Transactional
public class Webmentions {

    /** That came to nothing. */
    private static final Duration REFUSED_KEPT = Duration.ofDays(30);

    /** What stands for something that was erased. */
    private static final Duration ERASED_KEPT = Duration.ofDays(365);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private WebmentionKeys keys;

    @Inject
    private Clock clock;

    /** Of whoever has the address where it is told. */
    public Optional<Webmention> byToken(String token) {
        return entities.createQuery("select w from Webmention w where w.receipt = :receipt", Webmention.class)
                .setParameter("receipt", keys.stored(token))
                .getResultStream()
                .findFirst();
    }

    Optional<Webmention> lockedPair(String pair) {
        return entities.createQuery("select w from Webmention w where w.pair = :pair", Webmention.class)
                .setParameter("pair", pair)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** How many pages of a host wait to be looked at. */
    long waitingOf(String host) {
        return entities.createQuery(
                        "select count(w) from Webmention w where w.host = :host and w.nextTryAt is not null",
                        Long.class)
                .setParameter("host", host)
                .getSingleResult();
    }

    void add(Webmention webmention) {
        entities.persist(webmention);
        webmention.keepReceipt(keys.stored(keys.token(webmention.id())));
        entities.flush();
    }

    /** The next of a lane, which nobody else takes for a while; none of a host that somebody is at. */
    Optional<Webmention> claim(int lane) {
        Instant now = clock.instant();
        Optional<Long> next = entities.createQuery(
                        "select w.id from Webmention w where w.lane = :lane and w.nextTryAt <= :now and not exists"
                                + " (select b.id from Webmention b where b.host = w.host and b.nextTryAt > :now"
                                + " and b.claimedUntil > :now) order by w.nextTryAt, w.id",
                        Long.class)
                .setParameter("lane", lane)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        return next.map(this::locked).filter(due -> due.isDue(now)).map(due -> {
            due.claim(now);
            return due;
        });
    }

    Webmention find(long id) {
        return entities.find(Webmention.class, id);
    }

    /** As it is by now. */
    Webmention locked(long id) {
        Webmention found = entities.find(Webmention.class, id);
        if (found != null) {
            entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        }
        return found;
    }

    /** What it was before its page was gone. */
    ReplyState stateBeforeLastChange(Reply mention) {
        return mention.lastEntry()
                .map(last -> entities.find(AuditEntry.class, last))
                .map(AuditEntry::from)
                .orElse(ReplyState.HELD);
    }

    /** Of what these replies were, nothing is left. */
    void erase(Collection<Long> replies) {
        // What whoever erases has changed is written when they say so, in their order of locks
        entities.createQuery("select w from Webmention w where w.reply.id in :replies order by w.id", Webmention.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("replies", replies)
                .getResultList()
                .forEach(Webmention::erase);
    }

    /** What came to nothing long ago, and what stands for something that was erased long ago. */
    void forgetOld() {
        Instant now = clock.instant();
        forget(WebmentionState.REFUSED, now.minus(REFUSED_KEPT), " and w.reply is null");
        forget(WebmentionState.ERASED, now.minus(ERASED_KEPT), "");
    }

    private void forget(WebmentionState state, Instant before, String besides) {
        entities.createQuery("delete from Webmention w where w.state = :state and w.requestedAt < :before" + besides)
                .setParameter("state", state)
                .setParameter("before", before)
                .executeUpdate();
    }

    List<Integer> dueLanes() {
        return entities.createQuery("select distinct w.lane from Webmention w where w.nextTryAt <= :now", Integer.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
