package org.rejoinder.desk.article;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.desk.TextDiff;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.ArticleText;
import org.rejoinder.page.PageText;

/** What differs between two texts of an article or a page: only the fields that do, word by word. */
public final class ArticleDiff implements Serializable {

    /**
     * A field that differs.
     *
     * @param label what it is called, as a key of the desk's words
     */
    public record Field(String label, TextDiff change) implements Serializable {}

    private final List<Field> fields = new ArrayList<>();

    private ArticleDiff() {}

    static ArticleDiff between(ArticleContent before, ArticleContent after) {
        var change = new ArticleDiff();
        change.compare("article.title", before.title(), after.title());
        change.compare("article.standfirst", before.standfirst(), after.standfirst());
        change.compare("article.byline", before.byline(), after.byline());
        change.compare("article.body", text(before), text(after));
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
        change.compare("article.body", ArticleText.of(before.html()), ArticleText.of(after.html()));
        return change;
    }

    private void compare(String label, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new Field(label, TextDiff.between(before, after)));
        }
    }

    private static String series(ArticleContent articleContent) {
        return articleContent.series().isEmpty() ? "" : articleContent.series() + ", " + articleContent.part();
    }

    private static String text(ArticleContent articleContent) {
        return ArticleText.of(ArticleMarkup.clean(articleContent.body()));
    }

    public List<Field> getFields() {
        return fields;
    }
}
