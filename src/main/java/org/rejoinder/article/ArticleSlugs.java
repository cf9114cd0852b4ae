package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** At which address an article is read. One that readers knew leads on to the one after it. */
@ApplicationScoped
class ArticleSlugs {

    @Inject
    private Articles articles;

    /**
     * @param typed as it was shown, or empty, for one that goes on following the title until the article is public, and stays
     *     as it is then
     * @param mayPublish whether whoever typed it may change what readers get
     */
    void choose(Article article, String typed, boolean mayPublish) {
        boolean slugReleased = typed.isBlank() && article.publishedAt().isEmpty();
        String wanted = typed.isBlank() ? article.slug() : Slug.of(typed);
        if (slugReleased || wanted.equals(article.slug()) && article.followsTitle()) {
            makeFromTitle(article);
        } else if (!wanted.equals(article.slug())) {
            if (article.isKnownToReaders() && !mayPublish) {
                throw new ArticleAccessDeniedException();
            }
            move(article, wanted);
        }
    }

    /** Unless somebody chose another one, or readers know it. */
    void followTitle(Article article) {
        if (article.followsTitle()) {
            makeFromTitle(article);
        }
    }

    /** @throws SlugTakenException if another article is read there */
    void move(Article article, String wanted) {
        if (!articles.free(wanted, article).equals(wanted)) {
            throw new SlugTakenException(wanted);
        }
        article.moveTo(wanted);
        if (article.isKnownToReaders()) {
            articles.keepSlug(article);
        }
    }

    private void makeFromTitle(Article article) {
        article.followTitle(articles.free(Slug.of(article.title()), article));
    }
}
