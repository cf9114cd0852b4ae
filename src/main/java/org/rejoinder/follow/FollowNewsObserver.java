package org.rejoinder.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleDecided;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.PublicationUndone;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.settings.Settings;

/**
 * Notes what followers are to be told, in the transaction that makes it public. An article is news once, when it goes out first: not
 * when it is changed or corrected. What moves in, and samples, nobody is told of.
 */
@ApplicationScoped
@Transactional
class FollowNewsObserver {

    /** Until an article is told of: longer than a transaction takes that publishes something, and than a slip of the mouse. */
    static final Duration ARTICLE_SETTLED = Duration.ofSeconds(30);

    /** A decision that can be undone is not told of. */
    static final Duration REPLY_SETTLED = Moderation.UNDOABLE;

    /** Later than that after its first day it is nothing new. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FollowSubjects subjects;

    @Inject
    private Follows follows;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void decided(@Observes ArticleDecided decided) {
        if (decided.decision() == ArticleDecided.Decision.PUBLISHED
                && settings.mail().isPresent()) {
            note(decided.article(), clock.instant());
        }
    }

    private void note(Article article, Instant now) {
        Optional<FollowNews> noted = entities.createQuery(
                        "select n from FollowNews n where n.article = :article and n.reply is null", FollowNews.class)
                .setParameter("article", article)
                .getResultStream()
                .findFirst();
        Instant due = now.plus(ARTICLE_SETTLED);
        if (noted.isPresent()) {
            noted.filter(news -> !news.isTold()).ifPresent(news -> news.renew(due));
        } else if (article.publishedAt().filter(now.minus(FIRST)::isBefore).isPresent()) {
            entities.persist(new FollowNews(article, null, subjects.targetsOf(article), due));
        }
    }

    void received(@Observes ReplyReceived received) {
        if (received.isNews() && received.state() == ReplyState.PUBLISHED) {
            note(List.of(received.reply()));
        }
    }

    void changed(@Observes RepliesChanged changed) {
        if (changed.isNews()) {
            note(changed.moves().stream()
                    .filter(move -> move.to() == ReplyState.PUBLISHED && move.from() != ReplyState.PUBLISHED)
                    .map(RepliesChanged.Move::reply)
                    .toList());
        }
    }

    /** Nobody is to be told of what was never meant to be public. */
    void undone(@Observes PublicationUndone undone) {
        entities.createQuery(
                        "select n from FollowNews n where n.reply.id = :reply and n.dueAt > :now", FollowNews.class)
                .setParameter("reply", undone.reply())
                .setParameter("now", clock.instant())
                .getResultList()
                .forEach(entities::remove);
        entities.flush();
    }

    private void note(Collection<Long> published) {
        if (settings.mail().isEmpty() || published.isEmpty()) {
            return;
        }
        Instant due = clock.instant().plus(REPLY_SETTLED);
        entities.createQuery(
                        "select r from Reply r join fetch r.article where r.id in :published and not exists"
                                + " (select 1 from FollowNews n where n.reply = r)",
                        Reply.class)
                .setParameter("published", published)
                .getResultList()
                .forEach(reply -> note(reply, due));
    }

    private void note(Reply reply, Instant due) {
        FollowTarget target = FollowTarget.replies(reply.article().id());
        if (follows.isAnybodyFollowing(target)) {
            entities.persist(new FollowNews(reply.article(), reply, List.of(target), due));
        }
    }
}
