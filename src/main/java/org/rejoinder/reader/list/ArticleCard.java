package org.rejoinder.reader.list;

import java.time.Instant;
import java.util.List;
import org.rejoinder.article.Article;
import org.rejoinder.article.Topic;
import org.rejoinder.html.LeadImage;

/**
 * An article as a list shows it.
 *
 * @param part which part of its series; 0 if it is in none
 * @param image that stands for it; null if none does
 */
public record ArticleCard(
        String slug,
        String title,
        String standfirst,
        String byline,
        Instant publishedAt,
        List<String> tags,
        int part,
        long replies,
        LeadImage image) {

    static ArticleCard of(Article article, long replies) {
        return new ArticleCard(
                article.slug(),
                article.title(),
                article.standfirst(),
                article.byline(),
                article.publishedAt().orElseThrow(),
                article.tags(),
                article.part(),
                replies,
                article.leadImage().orElse(null));
    }

    public List<Topic> subjects() {
        return tags.stream().map(Topic::named).toList();
    }
}
