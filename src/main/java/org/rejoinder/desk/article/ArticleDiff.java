package org.rejoinder.desk.article;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.TextDiff;
import org.rejoinder.html.ArticleHtmlRenderer;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.ArticleText;
import org.rejoinder.html.BodyDiff;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.page.PageText;

/** What differs between two texts of an article or a page: only the fields that do, word by word. */
public final class ArticleDiff implements Serializable {

    /**
     * A field that differs.
     *
     * @param label what it is called, as a key of the desk's words
     * @param body the same as readers see it; null unless it is the text itself
     */
    public record Field(String label, TextDiff change, BodyDiff body) implements Serializable {}

    private static final ArticleHtmlRenderer.Words NOTES = new ArticleHtmlRenderer.Words(
            DeskMessages.of("editor.notes"), DeskMessages.of("editor.note"), DeskMessages.of("editor.notes.back"));

    private final List<Field> fields = new ArrayList<>();

    private ArticleDiff() {}

    static ArticleDiff between(ArticleContent before, ArticleContent after) {
        var change = new ArticleDiff();
        change.compare("article.title", before.title(), after.title());
        change.compare("article.standfirst", before.standfirst(), after.standfirst());
        change.compare("article.byline", before.byline(), after.byline());
        change.compare(ArticleMarkup.clean(before.body()), ArticleMarkup.clean(after.body()));
        change.compare("article.tags", String.join(", ", before.tags()), String.join(", ", after.tags()));
        change.compare("article.series", series(before), series(after));
        change.compare(
                "article.search.title", before.search().title(), after.search().title());
        change.compare(
                "article.search.description",
                before.search().description(),
                after.search().description());
        return change;
    }

    static ArticleDiff between(PageText before, PageText after) {
        var change = new ArticleDiff();
        change.compare("article.title", before.title(), after.title());
        change.compare(before.html(), after.html());
        return change;
    }

    private void compare(String label, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new Field(label, TextDiff.between(before, after), null));
        }
    }

    private void compare(SafeHtml before, SafeHtml after) {
        if (!before.equals(after)) {
            fields.add(new Field(
                    "article.body",
                    TextDiff.between(ArticleText.of(before), ArticleText.of(after)),
                    BodyDiff.between(shown(before), shown(after))));
        }
    }

    /** With footnotes, as on its page. */
    private static SafeHtml shown(SafeHtml body) {
        return ArticleHtmlRenderer.of(body, NOTES);
    }

    private static String series(ArticleContent articleContent) {
        return articleContent.series().isEmpty() ? "" : articleContent.series() + ", " + articleContent.part();
    }

    public List<Field> getFields() {
        return fields;
    }
}
