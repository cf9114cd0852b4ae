package org.rejoinder.reader.article;

import java.time.Instant;
import org.rejoinder.article.Article;

/** What is left of an article for its readers. */
public record RetractionView(String title, String byline, String note, Instant retractedAt) {

    static RetractionView of(Article article) {
        return new RetractionView(
                article.title(),
                article.byline(),
                article.retractionNote().orElseThrow(),
                article.retractedAt().orElseThrow());
    }
}
