package org.rejoinder.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.ResourceBundle;
import org.rejoinder.article.Article;
import org.rejoinder.article.Byline;
import org.rejoinder.article.Manuscript;
import org.rejoinder.article.Subject;
import org.rejoinder.markup.ArticleMarkup;
import org.rejoinder.markup.SafeHtml;
import org.rejoinder.markup.Typeset;

/**
 * An article as its page shows it.
 *
 * @param revision the number of the text that is shown
 * @param updatedAt null unless it was changed well after it was published
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
        boolean repliesOpen) {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.rejoinder.messages");

    /** Changes in the first hour are part of publishing. */
    private static final Duration STILL_NEW = Duration.ofHours(1);

    /** @param open whether it takes replies now */
    static ArticleView of(Article article, boolean open) {
        Instant published = article.publishedAt().orElseThrow();
        return new ArticleView(
                article.slug(),
                article.shown(),
                article.title(),
                article.standfirst(),
                article.byline(),
                typeset(article.body()),
                published,
                article.updatedAt().filter(published.plus(STILL_NEW)::isBefore).orElse(null),
                article.tags(),
                open);
    }

    /** What was handed in, as it will look. */
    static ArticleView of(Manuscript manuscript, Instant now) {
        return new ArticleView(
                "",
                0,
                manuscript.title(),
                manuscript.standfirst(),
                Byline.of(manuscript.byline()).words(),
                typeset(ArticleMarkup.clean(manuscript.body())),
                now,
                null,
                manuscript.tags(),
                false);
    }

    static SafeHtml typeset(SafeHtml body) {
        return Typeset.of(
                body,
                new Typeset.Words(
                        WORDS.getString("article.notes"),
                        WORDS.getString("article.note"),
                        WORDS.getString("article.note.back")));
    }

    public List<Subject> subjects() {
        return tags.stream().map(Subject::named).toList();
    }
}
