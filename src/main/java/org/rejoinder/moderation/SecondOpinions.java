package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.rejoinder.account.Account;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.ReplyState;

/** Asks another moderator about a share of the decisions, without saying what was decided. */
@ApplicationScoped
@Transactional
public class SecondOpinions {

    private static final RandomGenerator DRAW = RandomGenerator.getDefault();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private ModerationPermissions moderationPermissions;

    @Inject
    private Clock clock;

    /** Draws lots. Only what was decided about a held reply can be asked about. */
    public void consider(AuditEntry entry, Account first) {
        int percent = moderationSettingsService.current().secondOpinionPercent();
        if (percent > 0 && entry.from() == ReplyState.HELD && DRAW.nextInt(100) < percent) {
            entities.persist(new SecondOpinion(entry, first));
        }
    }

    /** Decisions that were undone need no second opinion. */
    public void forget(Collection<Long> entries) {
        if (entries.isEmpty()) {
            return;
        }
        entities.createQuery("delete from SecondOpinion o where o.entry in :entries")
                .setParameter("entries", entries)
                .executeUpdate();
    }

    /** The oldest question that this moderator may answer: not about a decision of their own. */
    public Optional<SecondOpinion> nextFor(Account moderator) {
        moderationPermissions.requireModerator(moderator);
        return entities.createQuery(
                        "select o from SecondOpinion o join fetch o.reply r join fetch r.article join fetch r.writer"
                                + " where o.second is null and o.first <> :moderator order by o.entry",
                        SecondOpinion.class)
                .setParameter("moderator", moderator)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Keeps what the second moderator would have decided; changes nothing about the reply.
     *
     * @return the question with both answers; empty if somebody else has answered it
     */
    public Optional<SecondOpinion> give(Account moderator, long entry, Decision verdict) {
        moderationPermissions.requireModerator(moderator);
        return Optional.ofNullable(entities.find(SecondOpinion.class, entry, LockModeType.PESSIMISTIC_WRITE))
                .filter(opinion -> opinion.mayBeGivenBy(moderator))
                .map(opinion -> {
                    opinion.give(moderator, verdict, clock.instant());
                    return opinion;
                });
    }

    /** How far the answers agree. */
    public InterRaterAgreement agreement() {
        return agreement(entities.createQuery(
                "select o.firstVerdict, o.secondVerdict from SecondOpinion o where o.second is not null",
                Object[].class));
    }

    /** How far those agree that were given in this time. */
    public InterRaterAgreement agreement(Instant from, Instant until) {
        return agreement(entities.createQuery(
                        "select o.firstVerdict, o.secondVerdict from SecondOpinion o where o.givenAt >= :from"
                                + " and o.givenAt < :until",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("until", until));
    }

    private static InterRaterAgreement agreement(TypedQuery<Object[]> verdicts) {
        return InterRaterAgreement.of(verdicts.getResultStream()
                .map(row -> List.of((String) row[0], (String) row[1]))
                .toList());
    }
}
