package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;

/**
 * Who is reading which reply, so that two do not read the same one. A claim is a courtesy: it binds nobody, since a
 * decision is a compare-and-set anyway. Whoever reads renews theirs; one that is not renewed ends by itself.
 */
@ApplicationScoped
@Transactional
public class Claims {

    /** How long a claim lasts unless it is renewed. */
    public static final Duration LASTS = Duration.ofSeconds(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Replies replies;

    @Inject
    private ModerationPermissions moderationPermissions;

    @Inject
    private Event<ClaimChanged> claimed;

    @Inject
    private Clock clock;

    /**
     * Nothing happens if somebody else is reading it: whoever came first is named. The lock is the reply's, since of two who
     * come at once neither finds a claim to lock.
     */
    public void take(Account account, long number) {
        Reply reply = replies.forChange(number).orElseThrow(ReplyNotFoundException::new);
        moderationPermissions.require(account, reply);
        Claim claim = entities.find(Claim.class, number, LockModeType.PESSIMISTIC_WRITE);
        if (claim == null) {
            claim = new Claim(number);
            claim.hold(account, clock.instant().plus(LASTS));
            entities.persist(claim);
            claimed.fire(new ClaimChanged(number, account.id(), account.name(), true));
        } else if (claim.isFreeFor(account, clock.instant())) {
            claim.hold(account, clock.instant().plus(LASTS));
            claimed.fire(new ClaimChanged(number, account.id(), account.name(), true));
        }
    }

    public void release(Account account, long number) {
        int gone = entities.createQuery("delete from Claim c where c.reply = :reply and c.account = :account")
                .setParameter("reply", number)
                .setParameter("account", account)
                .executeUpdate();
        if (gone > 0) {
            claimed.fire(new ClaimChanged(number, account.id(), account.name(), false));
        }
    }

    /** The names of those who are reading these replies, but for this account, by the replies' numbers. */
    public Map<Long, String> othersThan(Account account, Collection<Long> replies) {
        if (replies.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select c from Claim c join fetch c.account where c.reply in :replies and c.endsAt > :now"
                                + " and c.account <> :account",
                        Claim.class)
                .setParameter("replies", replies)
                .setParameter("now", clock.instant())
                .setParameter("account", account)
                .getResultStream()
                .collect(Collectors.toMap(Claim::reply, Claim::name));
    }

    /** Claims that nobody has renewed. */
    void forgetEnded() {
        Instant now = clock.instant();
        entities.createQuery("delete from Claim c where c.endsAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
