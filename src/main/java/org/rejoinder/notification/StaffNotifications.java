package org.rejoinder.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountDeleted;
import org.rejoinder.account.notification.NotificationChoices;
import org.rejoinder.account.notification.NotificationTiming;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.reply.ReplyState;

/** What those who work here are still to be told of. */
@ApplicationScoped
@Transactional
public class StaffNotifications {

    /** Mail "at once" leaves so long after the last thing it tells of, so that ten of them are one letter. */
    static final Duration SETTLED = Duration.ofMinutes(2);

    /** And so long after the first at the latest, however much goes on happening. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    /** Where no mail can be sent for so long, it is not news any more. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Accounts that are looked for at once. */
    private static final int TOGETHER = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private NotificationChoices choices;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private Clock clock;

    /**
     * Notes it for those who want to know and whom it can concern.
     *
     * @param by who did it, and is not told; null for the schedule, and for readers
     * @param reply null unless it is about one
     */
    void note(StaffNews news, Collection<Account> concerned, Account by, long article, Long reply) {
        List<Account> others = concerned.stream()
                .filter(account -> by == null || !account.id().equals(by.id()))
                .filter(news.kind()::isFor)
                .toList();
        Map<Long, NotificationTiming> wanted = choices.of(news.kind(), others);
        Instant now = clock.instant();
        ZoneId zone = publishingSettingsService.rules().timeZone();
        wanted.forEach((account, timing) -> {
            if (timing != NotificationTiming.NONE) {
                entities.persist(new StaffNotification(
                        account,
                        news,
                        article,
                        reply,
                        by == null ? null : by.id(),
                        now,
                        timing.due(now, SETTLED, zone)));
            }
        });
    }

    /** The numbers of accounts to which a letter is to be written now, whoever waits longest first. */
    List<Long> due(Instant now) {
        List<?> due = entities.createNativeQuery("select account_id from staff_notification where due_at <= ?1"
                        + " group by account_id having max(due_at) <= ?2 or min(due_at) <= ?3"
                        + " order by min(due_at), account_id")
                .setParameter(1, now.plus(SETTLED).atOffset(ZoneOffset.UTC))
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, now.plus(SETTLED).minus(LONGEST).atOffset(ZoneOffset.UTC))
                .setMaxResults(TOGETHER)
                .getResultList();
        return due.stream().map(number -> ((Number) number).longValue()).toList();
    }

    /**
     * What an account is to be told now, oldest first, held until the transaction ends: of two nodes the second waits for the first,
     * and finds it told.
     */
    List<StaffNotification> of(long account, Instant now) {
        return entities.createQuery(
                        "select n from StaffNotification n where n.account = :account and n.dueAt <= :now order by n.id",
                        StaffNotification.class)
                .setParameter("account", account)
                .setParameter("now", now.plus(SETTLED))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** By the number of the article, how many of the replies that it is to be told of are held still. */
    Map<Long, Long> heldFor(long account, Instant now) {
        return entities.createQuery(
                        "select n.article, count(distinct r.id) from StaffNotification n, Reply r where n.reply = r.id"
                                + " and n.account = :account and n.dueAt <= :now and r.state = :held group by n.article",
                        Object[].class)
                .setParameter("account", account)
                .setParameter("now", now.plus(SETTLED))
                .setParameter("held", ReplyState.HELD)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    void remove(Collection<StaffNotification> told) {
        told.forEach(entities::remove);
    }

    void forgetOld() {
        entities.createQuery("delete from StaffNotification n where n.at < :limit")
                .setParameter("limit", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    void forget(@Observes AccountDeleted deleted) {
        entities.createQuery("delete from StaffNotification n where n.account = :account")
                .setParameter("account", deleted.account())
                .executeUpdate();
    }
}
