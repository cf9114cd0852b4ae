package org.rejoinder.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.notification.NotificationChoices;
import org.rejoinder.account.notification.NotificationKind;
import org.rejoinder.account.notification.NotificationTiming;
import org.rejoinder.article.Article;
import org.rejoinder.article.WorkflowStage;
import org.rejoinder.correction.ErrorReports;
import org.rejoinder.moderation.ModerationPermissions;

/**
 * What of that which was noted is still true, and still of somebody's concern. As many queries for one thing as for a thousand.
 */
@ApplicationScoped
@Transactional
class CurrentStaffNews {

    /** Of several of one kind about one article the last counts. */
    private record About(NotificationKind kind, Long article) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private StaffNotifications notifications;

    @Inject
    private NotificationChoices choices;

    @Inject
    private ErrorReports errorReports;

    @Inject
    private ModerationPermissions moderationPermissions;

    /** In the order of a letter. @param noted oldest first */
    List<StaffMailItem> of(Account account, List<StaffNotification> noted, Instant now) {
        Map<NotificationKind, NotificationTiming> wanted = choices.of(account);
        Map<About, StaffNotification> last = new LinkedHashMap<>();
        noted.stream()
                .filter(each -> wanted.get(each.news().kind()) != NotificationTiming.NONE
                        && each.news().kind().isFor(account))
                .forEach(each -> last.put(new About(each.news().kind(), each.article()), each));
        Map<Long, Article> articles = articles(last.values());
        Map<Long, Account> actors = actors(last.values());
        Map<Long, Long> held = notifications.heldFor(account.id(), now);
        Map<Long, Long> reported = errorReports.countAbout(articles.keySet());
        return last.values().stream()
                .filter(each -> articles.containsKey(each.article()))
                .map(each -> new StaffMailItem(
                        each.news(),
                        articles.get(each.article()),
                        actors.get(each.by()),
                        switch (each.news()) {
                            case REPLY_HELD -> held.getOrDefault(each.article(), 0L);
                            case ERROR_REPORTED -> reported.getOrDefault(each.article(), 0L);
                            default -> 1;
                        },
                        each.at()))
                .filter(item -> item.count() > 0 && isTrue(item.news(), item.article(), account))
                .sorted(Comparator.comparing(StaffMailItem::news))
                .toList();
    }

    private boolean isTrue(StaffNews news, Article article, Account account) {
        return switch (news) {
            case SUBMITTED, UNSCHEDULED -> isAt(WorkflowStage.SUBMITTED, article);
            case RETURNED ->
                article.isWrittenBy(account)
                        && isAt(WorkflowStage.WRITTEN, article)
                        && article.reviewNote().isPresent();
            case SCHEDULED -> article.isWrittenBy(account) && isAt(WorkflowStage.SCHEDULED, article);
            case PUBLISHED_FOR_AUTHOR, CORRECTED, WENT_OUT, CORRECTION_WENT_OUT ->
                article.isWrittenBy(account) && article.isPublished();
            case PUBLISHED -> article.isPublished();
            case UNPUBLISHED -> !article.isKnownToReaders() && !isGone(article);
            case ERROR_REPORTED -> article.isEditableBy(account) && article.isWrittenBy(account);
            case REPLY_HELD -> article.isWrittenBy(account) && moderationPermissions.mayDecide(account);
        };
    }

    private static boolean isAt(WorkflowStage stage, Article article) {
        return article.stage() == stage && !isGone(article);
    }

    private static boolean isGone(Article article) {
        return article.isTrashed() || article.isRemoved();
    }

    private Map<Long, Article> articles(Collection<StaffNotification> some) {
        Set<Long> numbers = some.stream().map(StaffNotification::article).collect(Collectors.toSet());
        return numbers.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select a from Article a left join fetch a.author where a.id in :numbers",
                                Article.class)
                        .setParameter("numbers", numbers)
                        .getResultStream()
                        .collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private Map<Long, Account> actors(Collection<StaffNotification> some) {
        Set<Long> numbers = some.stream()
                .map(StaffNotification::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Long, Account> actors = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            entities.createQuery("select a from Account a where a.id in :numbers", Account.class)
                    .setParameter("numbers", numbers)
                    .getResultList()
                    .forEach(actor -> actors.put(actor.id(), actor));
        }
        return actors;
    }
}
