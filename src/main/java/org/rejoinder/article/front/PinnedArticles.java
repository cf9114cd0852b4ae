package org.rejoinder.article.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleState;
import org.rejoinder.article.NotPublicException;

/** The articles that stand first on the front page, whatever else comes out; whoever may edit every article chooses them. */
@ApplicationScoped
@Transactional
public class PinnedArticles {

    /** At once. */
    public static final int MOST = 3;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<ArticlePinned> pinned;

    @Inject
    private Clock clock;

    /** Their numbers, the one that was pinned last before the others; of articles that readers can read. */
    public List<Long> ids() {
        return entities.createQuery(
                        "select p.article from PinnedArticle p, Article a where a.id = p.article and a.state = :published"
                                + " order by p.pinnedAt desc, p.article desc",
                        Long.class)
                .setParameter("published", ArticleState.PUBLISHED)
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Said again, nothing happens.
     *
     * @throws ArticleAccessDeniedException if they may not choose, or there is no such article
     * @throws NotPublicException if readers cannot read it
     * @throws TooManyPinsException if there is no room for it
     */
    public void pin(Account by, long article) {
        Article chosen = chosen(by, article);
        if (!chosen.isPublished()) {
            throw new NotPublicException();
        }
        lock();
        if (entities.find(PinnedArticle.class, article) != null) {
            return;
        }
        if (ids().size() >= MOST) {
            throw new TooManyPinsException();
        }
        Instant now = clock.instant();
        entities.persist(new PinnedArticle(article, now));
        pinned.fire(new ArticlePinned(article, chosen.title(), true, by, now));
    }

    /**
     * Said again, nothing happens.
     *
     * @throws ArticleAccessDeniedException if they may not choose, or there is no such article
     */
    public void unpin(Account by, long article) {
        Article chosen = chosen(by, article);
        lock();
        PinnedArticle pin = entities.find(PinnedArticle.class, article);
        if (pin != null) {
            entities.remove(pin);
            pinned.fire(new ArticlePinned(article, chosen.title(), false, by, clock.instant()));
        }
    }

    private Article chosen(Account by, long article) {
        Article found = entities.find(Article.class, article);
        if (found == null || !by.may(Permission.EDIT_ALL_ARTICLES)) {
            throw new ArticleAccessDeniedException();
        }
        return found;
    }

    private void lock() {
        entities.createNativeQuery("select name from background_lock where name = 'pins' for update")
                .getResultList();
    }
}
