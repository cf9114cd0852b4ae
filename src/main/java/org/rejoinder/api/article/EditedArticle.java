package org.rejoinder.api.article;

import java.time.Instant;
import java.util.List;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.list.ArticleSummary;

/**
 * An article as those see it who work on it: its newest text, whatever readers have.
 *
 * @param etag what is changed: for {@code If-Match}
 * @param state {@code draft}, {@code published} or {@code retracted}
 * @param stage of its newest text: {@code written}, {@code submitted} or {@code scheduled}
 * @param changed whether readers have an older text
 * @param dueAt null unless it is scheduled
 * @param publishedAt null if it never was
 * @param reviewNote what an editor said who gave it back; null for nothing
 * @param page where readers have it; null unless it is public
 */
public record EditedArticle(
        long id,
        String etag,
        String slug,
        String state,
        String stage,
        boolean changed,
        String title,
        String standfirst,
        String byline,
        String html,
        List<String> tags,
        String series,
        Integer part,
        Instant dueAt,
        Instant publishedAt,
        Instant changedAt,
        String reviewNote,
        String url,
        String desk,
        String page) {

    /** In a list: without its text. */
    public record Item(
            long id,
            String slug,
            String state,
            String stage,
            boolean changed,
            String title,
            String byline,
            Instant dueAt,
            Instant publishedAt,
            Instant changedAt,
            String url) {}

    static EditedArticle of(Article article, ArticleContent newest, ApiLinks links) {
        return new EditedArticle(
                article.id(),
                Precondition.tag(article.version()),
                article.slug(),
                QueryParameters.wordOf(article.state()),
                QueryParameters.wordOf(article.stage()),
                article.hasWorkingCopy(),
                newest.title(),
                newest.standfirst(),
                newest.byline(),
                newest.body(),
                newest.tags(),
                newest.series().isEmpty() ? null : newest.series(),
                newest.part() == 0 ? null : newest.part(),
                article.dueAt().orElse(null),
                article.publishedAt().orElse(null),
                article.changedAt(),
                article.reviewNote().orElse(null),
                EditedArticles.url(article.id(), links),
                links.page("/desk/articles/" + article.id()),
                article.isPublished() ? links.page("/articles/" + article.slug()) : null);
    }

    static Item item(ArticleSummary summary, ApiLinks links) {
        return new Item(
                summary.id(),
                summary.slug(),
                QueryParameters.wordOf(summary.state()),
                QueryParameters.wordOf(summary.stage()),
                summary.workingCopy(),
                summary.title(),
                summary.byline(),
                summary.dueAtOrNull(),
                summary.publishedAtOrNull(),
                summary.changedAt(),
                EditedArticles.url(summary.id(), links));
    }
}
