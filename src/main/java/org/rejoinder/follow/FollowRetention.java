package org.rejoinder.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Forgets what nobody confirmed, what was stopped, and what was told. Whose address is kept for nothing else is forgotten by {@link
 * org.rejoinder.moderation.writer.Retention} in the same night or the next.
 */
@ApplicationScoped
@Transactional
public class FollowRetention {

    /** As long as the link to confirm works. */
    public static final Duration UNCONFIRMED = Duration.ofDays(7);

    public static final Duration STOPPED = Duration.ofDays(30);

    /** Longer than between two weekly letters, even if mail stood still. */
    private static final Duration NEWS = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Follows follows;

    @Inject
    private Clock clock;

    public void enforce() {
        Instant now = clock.instant();
        follows.forgetStoppedBefore(now.minus(STOPPED));
        follows.forgetUnconfirmedBefore(now.minus(UNCONFIRMED));
        entities.createNativeQuery("delete from follow_news_target where news_id in"
                        + " (select id from follow_news where due_at < ?1)")
                .setParameter(1, now.minus(NEWS).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        entities.createNativeQuery("delete from follow_news where due_at < ?1")
                .setParameter(1, now.minus(NEWS).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
