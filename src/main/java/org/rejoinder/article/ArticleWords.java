package org.rejoinder.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.PlainText;
import org.rejoinder.html.TextFolding;

/** The newest text of an article as the desk searches it. Beside the article, since nobody who reads it needs this. */
@Entity
@Table(name = "article_words")
public class ArticleWords {

    private static final int LONGEST = 1_000_000;

    @Id
    @Column(name = "article_id")
    private long article;

    @Column(nullable = false)
    private String words;

    protected ArticleWords() {}

    ArticleWords(long article, ArticleContent content) {
        this.article = article;
        say(content);
    }

    void say(ArticleContent content) {
        String all = folded(String.join(
                "\n",
                content.title(),
                content.standfirst(),
                Byline.of(content.byline()).words(),
                PlainText.of(ArticleMarkup.clean(content.body())),
                String.join("\n", content.tags()),
                content.series()));
        words = all.substring(0, Math.min(all.length(), LONGEST));
    }

    /** Without case and accents, one blank between words. */
    public static String folded(String text) {
        return TextFolding.withoutAccents(TextFolding.fold(text))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
