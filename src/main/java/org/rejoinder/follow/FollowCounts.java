package org.rejoinder.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;

/** How many follow what, and never who: what fewer than five follow is only counted together. */
@ApplicationScoped
@Transactional
public class FollowCounts {

    /** Fewer could be told apart. */
    public static final int FEWEST = 5;

    /** Rows; the rest is among the others. */
    private static final int MOST = 50;

    /** Something that at least {@link #FEWEST} follow. */
    public record Followed(FollowSubject subject, long followers) {}

    /**
     * Everything that is followed.
     *
     * @param others how many things fewer than {@link #FEWEST} follow
     */
    public record Summary(List<Followed> followed, long others) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FollowSubjects subjects;

    /** How many people follow something; empty if fewer than {@link #FEWEST} do. */
    public Optional<Long> followers() {
        long all = entities.createQuery(
                        "select count(distinct f.follower) from Follow f where f.confirmedAt is not null and f.stoppedAt is null",
                        Long.class)
                .getSingleResult();
        return Optional.of(all).filter(many -> many >= FEWEST);
    }

    /** @throws org.rejoinder.account.PermissionDeniedException if this account may not */
    public Summary summary(Account by) {
        by.require(Permission.READ_STATISTICS);
        List<Object[]> rows = entities.createQuery(
                        "select f.target, count(f) from Follow f where f.confirmedAt is not null and f.stoppedAt is null"
                                + " group by f.target having count(f) >= :fewest order by count(f) desc, f.target",
                        Object[].class)
                .setParameter("fewest", (long) FEWEST)
                .setMaxResults(MOST)
                .getResultList();
        long all = entities.createQuery(
                        "select count(distinct f.target) from Follow f where f.confirmedAt is not null and f.stoppedAt is null",
                        Long.class)
                .getSingleResult();
        return new Summary(
                rows.stream()
                        .map(row -> new Followed(
                                subjects.described(FollowTarget.kept((String) row[0])), ((Number) row[1]).longValue()))
                        .toList(),
                all - rows.size());
    }
}
