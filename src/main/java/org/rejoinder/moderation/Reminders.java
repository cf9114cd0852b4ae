package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.rejoinder.mail.Mail;
import org.rejoinder.mail.Outbox;
import org.rejoinder.people.Accounts;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.settings.Settings;

/** Tells moderators by mail that replies have waited too long: once about each, and at most once a day. */
@ApplicationScoped
@Transactional
public class Reminders {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Policies policies;

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** @return whether there was something to tell */
    boolean remind() {
        int hours = policies.current().remindAfterHours();
        Instant now = clock.instant();
        Instant limit = now.minus(Duration.ofHours(hours));
        Reminded last = entities.find(Reminded.class, Reminded.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (hours == 0 || !last.mayRemind(now) || waiting(last.toldUntil(), limit) == 0) {
            return false;
        }
        long all = waiting(Instant.EPOCH, limit);
        var mail = Mail.worded("reminder", all, hours, WHEN.format(oldest()), settings.site() + "/desk/queue");
        accounts.all().stream()
                .filter(account -> account.role().moderates() && !account.isDisabled())
                .forEach(account -> outbox.put(account, List.of(), mail));
        last.remind(limit, now);
        return true;
    }

    private long waiting(Instant from, Instant until) {
        return entities.createQuery(
                        "select count(r) from Reply r where r.state = :held and r.submittedAt >= :from"
                                + " and r.submittedAt < :until",
                        Long.class)
                .setParameter("held", ReplyState.HELD)
                .setParameter("from", from)
                .setParameter("until", until)
                .getSingleResult();
    }

    private Instant oldest() {
        return entities.createQuery(
                        "select r.submittedAt from Reply r where r.state = :held order by r.submittedAt", Instant.class)
                .setParameter("held", ReplyState.HELD)
                .setMaxResults(1)
                .getSingleResult();
    }
}
