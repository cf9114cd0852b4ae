package org.rejoinder.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.CommenterErased;

/** Everything that somebody follows, or has asked to. */
@ApplicationScoped
@Transactional
public class Follows {

    private static final String ACTIVE = " f.confirmedAt is not null and f.stoppedAt is null";

    @PersistenceContext
    private EntityManager entities;

    void add(Follow follow) {
        entities.persist(follow);
        entities.flush();
    }

    Optional<Follow> with(long id) {
        return Optional.ofNullable(entities.find(Follow.class, id));
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Follow> findForUpdate(long id) {
        return Optional.ofNullable(entities.find(Follow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Follow> of(Commenter follower, FollowTarget target) {
        return entities.createQuery(
                        "select f from Follow f where f.follower = :follower and f.target = :target", Follow.class)
                .setParameter("follower", follower)
                .setParameter("target", target.text())
                .getResultStream()
                .findFirst();
    }

    /** Confirmed or not, going on or not. */
    long countOf(Commenter follower) {
        return entities.createQuery("select count(f) from Follow f where f.follower = :follower", Long.class)
                .setParameter("follower", follower)
                .getSingleResult();
    }

    /** What they are told of, in the order in which they asked for it. */
    public List<Follow> activeOf(Commenter follower) {
        return entities.createQuery(
                        "select f from Follow f where f.follower = :follower and" + ACTIVE + " order by f.id",
                        Follow.class)
                .setParameter("follower", follower)
                .getResultList();
    }

    /** Everything that is kept, unconfirmed and stopped as well. */
    public List<Follow> allOf(Commenter follower) {
        return entities.createQuery("select f from Follow f where f.follower = :follower order by f.id", Follow.class)
                .setParameter("follower", follower)
                .getResultList();
    }

    /** None of it is told any more. */
    void stopAllOf(Commenter follower, Instant now) {
        entities.createQuery("update Follow f set f.stoppedAt = :now, f.dueAt = null where f.follower = :follower and"
                        + ACTIVE)
                .setParameter("now", now)
                .setParameter("follower", follower)
                .executeUpdate();
    }

    boolean isAnybodyFollowing(FollowTarget target) {
        return !entities.createQuery("select f.id from Follow f where f.target = :target and" + ACTIVE, Long.class)
                .setParameter("target", target.text())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Those who want to know at once are looked at next. */
    void wake(Collection<String> targets, Instant now) {
        entities.createQuery("update Follow f set f.dueAt = :now where f.target in :targets and f.frequency = :atOnce"
                        + " and f.dueAt is null and" + ACTIVE)
                .setParameter("now", now)
                .setParameter("targets", targets)
                .setParameter("atOnce", FollowFrequency.AT_ONCE)
                .executeUpdate();
    }

    /**
     * Everything that is due of those who have waited longest, held until the transaction ends. Of two nodes the second waits for the
     * first, and finds that they are told.
     *
     * @param most people
     */
    List<Follow> due(Instant now, int most) {
        List<Long> followers = entities.createQuery(
                        "select f.follower.id from Follow f where f.dueAt <= :now order by f.dueAt, f.id", Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        if (followers.isEmpty()) {
            return List.of();
        }
        List<Follow> held = entities.createQuery(
                        "select f from Follow f where f.follower.id in :followers and f.dueAt <= :now order by f.id",
                        Follow.class)
                .setParameter("followers", followers.stream().distinct().toList())
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        // Else each would be looked up when its letter is written
        entities.createQuery("select w from Commenter w where w.id in :followers", Commenter.class)
                .setParameter("followers", followers)
                .getResultList();
        return held.stream()
                .filter(follow -> follow.isDue(now) && follow.isActive())
                .toList();
    }

    /** The mail server took a letter. */
    void accepted(long follower) {
        entities.createQuery("update Follow f set f.refusals = 0 where f.follower.id = :follower and f.refusals > 0")
                .setParameter("follower", follower)
                .executeUpdate();
    }

    /** The mail server will never take a letter to them; after so many in a row nobody writes to them any more. */
    void refused(long follower, int most, Instant now) {
        entities.createQuery("update Follow f set f.refusals = f.refusals + 1 where f.follower.id = :follower")
                .setParameter("follower", follower)
                .executeUpdate();
        entities.createQuery("update Follow f set f.stoppedAt = :now, f.dueAt = null where f.follower.id = :follower"
                        + " and f.refusals >= :most and" + ACTIVE)
                .setParameter("now", now)
                .setParameter("follower", follower)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** @return how many */
    int forgetStoppedBefore(Instant limit) {
        return entities.createQuery("delete from Follow f where f.stoppedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** @return how many */
    int forgetUnconfirmedBefore(Instant limit) {
        return entities.createQuery("delete from Follow f where f.confirmedAt is null and f.askedAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }

    void forget(@Observes CommenterErased erased) {
        entities.createQuery("delete from Follow f where f.follower = :follower")
                .setParameter("follower", erased.writer())
                .executeUpdate();
    }
}
