package org.rejoinder.reader.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a hub is to be told, put in by whoever changes a feed, in the same transaction: it is told if that happened. */
@ApplicationScoped
@Transactional
class FeedNotifications {

    /** Feeds that are told of in one go. */
    static final int MOST = 50;

    /** Rows that are looked at for those: most changes are in the same few feeds. */
    private static final int MOST_ROWS = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    void put(Collection<String> topics) {
        Instant now = clock.instant();
        topics.forEach(topic -> entities.persist(new FeedNotification(topic, now)));
    }

    /**
     * Those that are due, the newest of each feed: it stands for all others of that feed, which are gone. For a while nobody
     * else takes them, on whichever node. None as long as a restored site writes to nobody: it may be a copy.
     */
    List<FeedNotification> claim() {
        if (!entities.createNativeQuery("select id from mail_pause")
                .getResultList()
                .isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Long> some = entities.createQuery(
                        "select n.id from FeedNotification n where n.nextTryAt <= :now order by n.changedAt, n.id",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(MOST_ROWS)
                .getResultList();
        if (some.isEmpty()) {
            return List.of();
        }
        Map<String, FeedNotification> due = new LinkedHashMap<>();
        entities.createQuery(
                        "select n from FeedNotification n where n.id in :some and n.nextTryAt <= :now"
                                + " order by n.changedAt, n.id",
                        FeedNotification.class)
                .setParameter("some", some)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(each -> due.size() < MOST || due.containsKey(each.topic()))
                .forEach(each -> due.put(each.topic(), each));
        if (!due.isEmpty()) {
            entities.createQuery("delete from FeedNotification n where n.topic in :topics and n.id not in :kept")
                    .setParameter("topics", due.keySet())
                    .setParameter("kept", ids(due.values()))
                    .executeUpdate();
        }
        due.values().forEach(each -> each.claim(now));
        return List.copyOf(due.values());
    }

    /** The hub knows. What has changed since is another row. */
    void taken(Collection<FeedNotification> taken) {
        if (!taken.isEmpty()) {
            entities.createQuery("delete from FeedNotification n where n.id in :ids")
                    .setParameter("ids", ids(taken))
                    .executeUpdate();
        }
    }

    /** @return how many of them are given up */
    int failed(Collection<FeedNotification> failed) {
        if (failed.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        List<FeedNotification> givenUp = entities.createQuery(
                        "select n from FeedNotification n where n.id in :ids", FeedNotification.class)
                .setParameter("ids", ids(failed))
                .getResultStream()
                .filter(each -> !each.failed(now))
                .toList();
        givenUp.forEach(entities::remove);
        return givenUp.size();
    }

    private static List<Long> ids(Collection<FeedNotification> some) {
        return some.stream().map(FeedNotification::id).toList();
    }
}
