package org.rejoinder.webmention.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Article;

/** All links that other sites are told of, or were. */
@ApplicationScoped
@Transactional
public class SentWebmentions {

    /** More than an article can have: those that it had before as well. */
    private static final int MOST = 2_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** In the order in which they were first linked to. */
    public List<SentWebmention> of(long article) {
        return entities.createQuery(
                        "select s from SentWebmention s where s.article.id = :article order by s.id",
                        SentWebmention.class)
                .setParameter("article", article)
                .setMaxResults(MOST)
                .getResultList();
    }

    List<SentWebmention> of(Article article) {
        return of(article.id());
    }

    void add(SentWebmention sent) {
        entities.persist(sent);
    }

    List<Integer> dueLanes() {
        return entities.createQuery(
                        "select distinct s.lane from SentWebmention s where s.nextTryAt <= :now", Integer.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** The next of a lane, which nobody else takes for a while; none of a host that somebody is at. */
    Optional<SentWebmention> claim(int lane) {
        Instant now = clock.instant();
        Optional<Long> next = entities.createQuery(
                        "select s.id from SentWebmention s where s.lane = :lane and s.nextTryAt <= :now and not exists"
                                + " (select b.id from SentWebmention b where b.host = s.host and b.nextTryAt > :now"
                                + " and b.claimedUntil > :now) order by s.nextTryAt, s.id",
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

    /** Unless somebody else has taken it up meanwhile: then this one took too long. */
    void tried(SentWebmention claimed, WebmentionDelivery delivery) {
        SentWebmention sent = locked(claimed.id());
        if (sent != null && sent.isClaimedAs(claimed)) {
            sent.tried(delivery, claimed, clock.instant());
        }
    }

    private SentWebmention locked(long id) {
        SentWebmention found = entities.find(SentWebmention.class, id);
        if (found != null) {
            entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        }
        return found;
    }
}
