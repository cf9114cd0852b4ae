package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;

/** Articles that nobody at the desk wrote, which come with an address and a day of their own: samples, and what moves in. */
@ApplicationScoped
@Transactional
public class ArticleImport {

    @Inject
    private Articles articles;

    @Inject
    private Revisions revisions;

    @Inject
    private Publishing publishing;

    @Inject
    private Event<ArticleChanged> changed;

    @Inject
    private Clock clock;

    /** One that readers get from now on, and are told of. */
    public Article importNew(ArticleContent articleContent, String slug, Instant publishedAt) {
        return add(articleContent, slug, Optional.of(publishedAt), true);
    }

    /**
     * One that was public elsewhere, which is no news to anybody.
     *
     * @param publishedAt empty for a draft
     * @param repliesOpen whether it took replies there; the site's policy may close it as well
     */
    public Article importKnown(
            ArticleContent articleContent, String slug, Optional<Instant> publishedAt, boolean repliesOpen) {
        Article article = add(articleContent, slug, publishedAt, false);
        article.openReplies(repliesOpen);
        return article;
    }

    /** One more is locked until the transaction ends, and is here still. */
    public boolean lock(long id) {
        return articles.findForUpdate(id).filter(held -> !held.isRemoved()).isPresent();
    }

    /**
     * As {@link #remove}, whoever wrote it; and its texts, and its address, which another may have then.
     *
     * @throws org.rejoinder.account.PermissionDeniedException if this account may not
     */
    public void removeWithAddress(Account by, long id) {
        by.require(Permission.MOVE_CONTENT);
        remove(articles.findForUpdate(id)
                .filter(held -> !held.isRemoved())
                .orElseThrow(ArticleAccessDeniedException::new));
        articles.with(id).ifPresent(removed -> removed.followTitle("removed-" + id));
        articles.forgetTextsOf(id);
    }

    private Article add(ArticleContent articleContent, String slug, Optional<Instant> publishedAt, boolean isNews) {
        Article article = publishing.add(null, articleContent, slug);
        publishedAt.ifPresent(at -> {
            article.publish(revisions.newestOf(article), at);
            articles.keepSlug(article);
            changed.fire(new ArticleChanged(article.id(), ArticleListings.NOWHERE, isNews));
        });
        articles.flush();
        return article;
    }

    /**
     * Whether nobody here has changed what it says, or taken it from readers.
     *
     * @param revision the newest when it was imported or updated
     */
    public boolean isUntouched(Article article, int revision) {
        boolean isWithdrawn = article.publishedAt().isPresent() && !article.isPublished();
        return article.author().isEmpty()
                && article.newest() == revision
                && !article.isRemoved()
                && !article.isTrashed()
                && !isWithdrawn;
    }

    public boolean isSame(Article article, ArticleContent articleContent) {
        return revisions.newestOf(article).manuscript().equals(articleContent);
    }

    /**
     * Says something else from now on, in a revision that nobody at the desk wrote. Readers of a public one get it at once, and
     * it is no news.
     *
     * @param publishedAt since when it is public elsewhere; empty for a draft, and one that is public here stays so
     * @return as it is now; empty if somebody has changed it meanwhile
     */
    public Optional<Article> update(
            long id, int revision, ArticleContent articleContent, Optional<Instant> publishedAt) {
        Optional<Article> untouched = articles.findForUpdate(id).filter(article -> isUntouched(article, revision));
        untouched.ifPresent(article -> {
            ArticleListings before = article.isKnownToReaders() ? ArticleListings.of(article) : ArticleListings.NOWHERE;
            revisions.add(article, null, articleContent, null);
            if (article.isPublished() || publishedAt.isPresent()) {
                article.publish(
                        revisions.newestOf(article),
                        article.isPublished() ? clock.instant() : publishedAt.orElseThrow());
                articles.keepSlug(article);
                changed.fire(new ArticleChanged(article.id(), before, false));
            }
            articles.flush();
        });
        return untouched;
    }

    /**
     * It is gone for good. Whoever wants this has seen to its replies.
     *
     * @throws org.rejoinder.account.PermissionDeniedException if this account may not
     */
    public void remove(Account by, long id) {
        by.require(Permission.CHANGE_SETTINGS);
        remove(articles.findForUpdate(id)
                .filter(held -> held.author().isEmpty() && !held.isRemoved())
                .orElseThrow(ArticleAccessDeniedException::new));
    }

    private void remove(Article article) {
        ArticleListings before = article.isKnownToReaders() ? ArticleListings.of(article) : ArticleListings.NOWHERE;
        article.remove(clock.instant());
        changed.fire(new ArticleChanged(article.id(), before));
        articles.flush();
    }
}
