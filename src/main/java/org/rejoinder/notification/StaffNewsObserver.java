package org.rejoinder.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Permission;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleDecided;
import org.rejoinder.article.Revisions;
import org.rejoinder.article.review.ArticleSubmitted;
import org.rejoinder.correction.ErrorReported;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;

/**
 * Notes what those who work here are to be told, in the transaction in which it happens. Nobody is told of what they did themselves,
 * nor of what moves in.
 */
@ApplicationScoped
@Transactional
class StaffNewsObserver {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private StaffNotifications notifications;

    @Inject
    private Accounts accounts;

    @Inject
    private Revisions revisions;

    @Inject
    private ModerationPermissions moderationPermissions;

    void submitted(@Observes ArticleSubmitted submitted) {
        notifications.note(
                submitted.unscheduled() ? StaffNews.UNSCHEDULED : StaffNews.SUBMITTED,
                accounts.thatMay(Permission.PUBLISH_ARTICLES),
                submitted.by(),
                submitted.article(),
                null);
    }

    void decided(@Observes ArticleDecided decided) {
        boolean scheduled = decided.by() == null;
        switch (decided.decision()) {
            case RETURNED -> tellAuthor(decided, StaffNews.RETURNED);
            case SCHEDULED -> tellAuthor(decided, StaffNews.SCHEDULED);
            case CORRECTED -> tellAuthor(decided, scheduled ? StaffNews.CORRECTION_WENT_OUT : StaffNews.CORRECTED);
            case PUBLISHED -> {
                tellAuthor(decided, scheduled ? StaffNews.WENT_OUT : StaffNews.PUBLISHED_FOR_AUTHOR);
                tell(decided, StaffNews.PUBLISHED, othersWhoPublish(decided.article()));
            }
            case UNPUBLISHED -> tell(decided, StaffNews.UNPUBLISHED, writersOf(decided.article()));
            default -> {
                // Nothing that waits for its author, or that they would miss
            }
        }
    }

    private void tellAuthor(ArticleDecided decided, StaffNews news) {
        tell(decided, news, decided.article().author().stream().toList());
    }

    /** Who had said when it is to be published did so themselves, too. */
    private void tell(ArticleDecided decided, StaffNews news, Collection<Account> concerned) {
        Account by = decided.by() == null ? decided.scheduledBy() : decided.by();
        notifications.note(news, concerned, by, decided.article().id(), null);
    }

    private List<Account> othersWhoPublish(Article article) {
        return accounts.thatMay(Permission.PUBLISH_ARTICLES).stream()
                .filter(account -> !article.isWrittenBy(account))
                .toList();
    }

    /** Whoever wrote on it would look for it in vain. */
    private Collection<Account> writersOf(Article article) {
        Map<Long, Account> writers = new LinkedHashMap<>();
        article.author().ifPresent(author -> writers.put(author.id(), author));
        revisions.writersOf(article).forEach(writer -> writers.putIfAbsent(writer.id(), writer));
        return writers.values();
    }

    void reported(@Observes ErrorReported reported) {
        notifications.note(
                StaffNews.ERROR_REPORTED,
                reported.article().author().stream().toList(),
                null,
                reported.article().id(),
                null);
    }

    void received(@Observes ReplyReceived received) {
        if (received.isNews() && received.state() == ReplyState.HELD) {
            Optional.ofNullable(entities.find(Reply.class, received.reply()))
                    .ifPresent(reply -> held(reply, Optional.empty()));
        }
    }

    void changed(@Observes RepliesChanged changed) {
        List<Long> held = changed.moves().stream()
                .filter(move -> move.to() == ReplyState.HELD && move.from() != ReplyState.HELD)
                .map(RepliesChanged.Move::reply)
                .toList();
        if (changed.isNews() && !held.isEmpty()) {
            entities.createQuery(
                            "select r from Reply r join fetch r.article a join fetch a.author where r.id in :held",
                            Reply.class)
                    .setParameter("held", held)
                    .getResultList()
                    .forEach(reply -> held(reply, Optional.of(changed.by())));
        }
    }

    /** @param by the name of who held it again, where somebody did */
    private void held(Reply reply, Optional<String> by) {
        Article article = reply.article();
        article.author()
                .filter(author -> !by.equals(Optional.of(author.name())) && moderationPermissions.mayDecide(author))
                .ifPresent(author ->
                        notifications.note(StaffNews.REPLY_HELD, List.of(author), null, article.id(), reply.id()));
    }
}
