package org.rejoinder.pagecache.cdn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.rejoinder.settings.Settings;

/** What the network is to let go of, put in by whoever changes it, in the same transaction. */
@ApplicationScoped
@Transactional
public class Purges {

    /** Of which networks take so many keys at a time, and more. */
    static final int MOST = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Nothing where there is no network. */
    public void note(Collection<String> names) {
        if (settings.cdn().isPresent()) {
            put(names);
        }
    }

    void put(Collection<String> names) {
        Instant now = clock.instant();
        names.forEach(name -> entities.persist(new Purge(SurrogateKeys.keyOf(name), now)));
    }

    /** The oldest first. */
    List<Purge> due() {
        return entities.createQuery(
                        "select p from Purge p where p.nextTryAt <= :now order by p.nextTryAt, p.id", Purge.class)
                .setParameter("now", clock.instant())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those that it was told for the first time stay, to be told once more. */
    void told(Collection<Purge> purges) {
        Instant now = clock.instant();
        removeIf(purges, purge -> purge.told(now));
    }

    /** @return how many of them are given up */
    int failed(Collection<Purge> purges) {
        Instant now = clock.instant();
        return removeIf(purges, purge -> purge.failed(now));
    }

    private int removeIf(Collection<Purge> purges, Predicate<Purge> isOver) {
        List<Purge> over = entities.createQuery("select p from Purge p where p.id in :ids", Purge.class)
                .setParameter("ids", purges.stream().map(Purge::id).toList())
                .getResultStream()
                .filter(isOver)
                .toList();
        over.forEach(entities::remove);
        return over.size();
    }
}
