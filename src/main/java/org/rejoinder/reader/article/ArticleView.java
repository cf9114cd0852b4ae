package org.rejoinder.reader.article;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Byline;
import org.rejoinder.article.Topic;
import org.rejoinder.article.metadata.SearchMetadata;
import org.rejoinder.html.ArticleHtmlRenderer;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.LeadImage;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.html.TextSummary;
import org.rejoinder.i18n.Messages;

/**
 * An article as its page shows it.
 *
 * @param revision the number of the text that is shown
 * @param search what search engines are told instead of it
 * @param updatedAt null unless it was changed after it was published
 * @param image that was chosen to stand for it, or the first wide one in its text; null if there is none
 */
public record ArticleView(
        String slug,
        int revision,
        String title,
        String standfirst,
        String byline,
        SafeHtml body,
        Instant publishedAt,
        Instant updatedAt,
        List<String> tags,
        SearchMetadata search,
        boolean repliesOpen,
        LeadImage image) {

    /** Changes in the first hour are part of publishing: machines are told of them, people are not. */
    private static final Duration STILL_NEW = Duration.ofHours(1);

    /** @param open whether it takes replies now */
    static ArticleView of(Article article, boolean open, Messages words) {
        Instant published = article.publishedAt().orElseThrow();
        return new ArticleView(
                article.slug(),
                article.shown(),
                article.title(),
                article.standfirst(),
                article.byline(),
                typeset(article.body(), words),
                published,
                article.updatedAt().filter(published::isBefore).orElse(null),
                article.tags(),
                article.search(),
                open,
                article.leadImage().orElse(null));
    }

    /** What was handed in, as it will look. */
    static ArticleView of(ArticleContent articleContent, Instant now, Messages words) {
        return new ArticleView(
                "",
                0,
                articleContent.title(),
                articleContent.standfirst(),
                Byline.of(articleContent.byline()).words(),
                typeset(ArticleMarkup.clean(articleContent.body()), words),
                now,
                null,
                articleContent.tags(),
                articleContent.search(),
                false,
                null);
    }

    public static SafeHtml typeset(SafeHtml body, Messages words) {
        return ArticleHtmlRenderer.of(
                body,
                new ArticleHtmlRenderer.Words(
                        words.of("article.notes"), words.of("article.note"), words.of("article.note.back")));
    }

    /** What it is about, in one line; empty if it says nothing at all. */
    public String gist() {
        return TextSummary.ofArticle(standfirst, body);
    }

    /** Whether the picture that was chosen to stand for it is none of those in its text, and so stands above that. */
    public boolean isPictured() {
        return image != null && !body.toString().contains(image.stem());
    }

    /** Its title where others show it. */
    public String headTitle() {
        return search.title().isEmpty() ? title : search.title();
    }

    /** What others say about it. */
    public String headDescription() {
        return search.description().isEmpty() ? gist() : search.description();
    }

    /** When people are told that it was updated; null for never. */
    public Instant updatedLater() {
        return updatedAt != null && updatedAt.isAfter(publishedAt.plus(STILL_NEW)) ? updatedAt : null;
    }

    public List<Topic> subjects() {
        return tags.stream().map(Topic::named).toList();
    }
}
