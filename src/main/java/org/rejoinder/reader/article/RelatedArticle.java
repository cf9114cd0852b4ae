package org.rejoinder.reader.article;

import java.time.Instant;
import org.rejoinder.article.Article;

/** An article that may be read next. */
public record RelatedArticle(String slug, String title, Instant publishedAt) {

    static RelatedArticle of(Article article) {
        return new RelatedArticle(
                article.slug(), article.title(), article.publishedAt().orElseThrow());
    }
}
