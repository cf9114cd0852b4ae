package org.rejoinder.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** What was good once, until it would have ended anyway. */
@ApplicationScoped
@Transactional
public class SpentTokens {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    public boolean isSpent(String id) {
        return entities.find(SpentToken.class, id) != null;
    }

    /** Whether it has been noted as ended at that time or later. */
    boolean isSpentUntil(String id, Instant time) {
        SpentToken spent = entities.find(SpentToken.class, id);
        return spent != null && !spent.endsAt().isBefore(time);
    }

    /** Longer, if it was before. */
    void extend(String id, Instant endsAt) {
        entities.merge(new SpentToken(id, endsAt));
    }

    /** For who holds the account that it is about; then two cannot spend it at one moment. */
    public void spend(String id, Instant endsAt) {
        entities.createQuery("delete from SpentToken t where t.endsAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        entities.persist(new SpentToken(id, endsAt));
        entities.flush();
    }
}
