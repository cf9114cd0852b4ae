package org.rejoinder.api.published;

import java.time.Instant;
import java.util.List;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.article.Article;

/** A published article without its text. */
public record ArticleItem(
        String slug,
        String title,
        String standfirst,
        List<CreditItem> byline,
        Instant publishedAt,
        Instant updatedAt,
        List<TopicLink> tags,
        SeriesLink series,
        ImageItem image,
        long replies,
        String url) {

    static ArticleItem of(Article article, long replies, ApiLinks links) {
        return new ArticleItem(
                article.slug(),
                article.title(),
                article.standfirst(),
                CreditItem.in(article.credits()),
                article.publishedAt().orElseThrow(),
                article.updatedAt().orElse(null),
                article.tags().stream().map(TopicLink::of).toList(),
                article.series()
                        .map(series -> SeriesLink.of(series, article.part()))
                        .orElse(null),
                article.leadImage().map(image -> ImageItem.of(image, links)).orElse(null),
                replies,
                links.page("/articles/" + article.slug()));
    }
}
