package org.rejoinder.moderation.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Permission;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.html.TextSummary;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.SignalCategory;
import org.rejoinder.screening.SurgeProtection;
import org.rejoinder.settings.Settings;

/**
 * Tells moderators by mail that replies have waited too long: once about each, and at most once a day, with a link for each by
 * which it can be decided. In a wave of spam the replies are only counted. The mail also says where the audit ends: nobody who
 * writes to the database can change that afterwards.
 */
@ApplicationScoped
@Transactional
public class ModeratorDigest {

    /** The rest is for the queue. */
    private static final int LISTED = 20;

    /** Code points. */
    private static final int EXCERPT = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DecisionLinks links;

    @Inject
    private ModerationPermissions moderationPermissions;

    @Inject
    private Audit audit;

    @Inject
    private SurgeProtection surgeProtection;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Settings settings;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private Clock clock;

    /** @return whether there was something to tell */
    boolean remind() {
        int hours = moderationSettingsService.current().remindAfterHours();
        Instant now = clock.instant();
        Instant limit = now.minus(Duration.ofHours(hours));
        DigestState last = entities.find(DigestState.class, DigestState.ONLY, LockModeType.PESSIMISTIC_WRITE);
        List<Account> moderators = accounts.thatMay(Permission.MODERATE_REPLIES);
        // On the first start replies may be there before anybody who could be told of them
        if (hours == 0 || moderators.isEmpty() || !last.mayRemind(now) || waiting(last.toldUntil(), limit) == 0) {
            return false;
        }
        long all = waiting(Instant.EPOCH, limit);
        boolean wave = surgeProtection.since().isPresent();
        List<Reply> first = wave ? List.of() : oldest(LISTED);
        Instant since = oldest();
        String anchor = audit.end()
                .map(end -> currentMessages.current().letter("reminder.anchor", end.toString()))
                .orElse("");
        moderators.forEach(account -> outbox.put(
                account,
                first.stream().map(Reply::id).toList(),
                MailMessage.worded(
                        currentMessages.current(),
                        "reminder",
                        all,
                        hours,
                        time(since),
                        settings.site() + "/desk/queue",
                        wave ? currentMessages.current().letter("reminder.wave") : digest(first, account),
                        anchor)));
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

    private List<Reply> oldest(int most) {
        return entities.createQuery(
                        "select r from Reply r join fetch r.article where r.state = :held order by r.submittedAt, r.id",
                        Reply.class)
                .setParameter("held", ReplyState.HELD)
                .setMaxResults(most)
                .getResultList();
    }

    /** Each with the link by which this moderator can decide about it. */
    private String digest(List<Reply> some, Account moderator) {
        var digest = new StringBuilder();
        for (Reply reply : some) {
            if (moderationPermissions.allowDeciding(moderator, reply)) {
                digest.append(line(reply, links.addressFor(moderator, reply)));
            }
        }
        return digest.isEmpty() ? "" : currentMessages.current().letter("reminder.listed", digest);
    }

    /** Mail with the words of spam in it makes the site's mail look like spam: what is suspect is only counted out. */
    private String line(Reply reply, String link) {
        String title = reply.article().title();
        String since = time(reply.waitsSince());
        boolean suspect = reply.signals().stream().anyMatch(signal -> signal.category() != SignalCategory.NEWNESS);
        return suspect
                ? currentMessages.current().letter("reminder.suspect", title, since, link)
                : currentMessages
                        .current()
                        .letter("reminder.reply", reply.name(), title, since, excerpt(reply.text()), link);
    }

    /** On the clocks of the site, as at the desk. */
    private String time(Instant instant) {
        return currentMessages
                .current()
                .full(instant, publishingSettingsService.rules().timeZone());
    }

    /** What its writer says, without what they quote, which is somebody else's; that only if there is nothing else. */
    private static String excerpt(String text) {
        String own = text.lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n"));
        return TextSummary.of(own.isBlank() ? text.replaceAll("(?m)^[> ]+", "") : own, EXCERPT);
    }
}
