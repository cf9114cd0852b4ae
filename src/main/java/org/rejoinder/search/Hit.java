package org.rejoinder.search;

import java.time.Instant;
import org.rejoinder.article.Article;
import org.rejoinder.html.PlainText;
import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.reply.PublicReply;

/**
 * Something that was found, as it is now.
 *
 * @param place the slug of an article, the number of a reply
 * @param title of the article that it is, or that it answers
 * @param names of those who wrote it
 */
public record Hit(
        DocumentKind kind, String place, SafeHtml title, SafeHtml names, SafeHtml excerpt, Instant publishedAt) {

    static Hit of(Article article, SearchHighlighter searchHighlighter) {
        return new Hit(
                DocumentKind.ARTICLE,
                article.slug(),
                searchHighlighter.whole(IndexDocument.TITLE, article.title()),
                searchHighlighter.whole(IndexDocument.NAMES, article.byline()),
                searchHighlighter.passages(article.standfirst() + "\n" + PlainText.of(article.body())),
                article.publishedAt().orElseThrow());
    }

    static Hit of(PublicReply reply, SearchHighlighter searchHighlighter) {
        return new Hit(
                DocumentKind.REPLY,
                String.valueOf(reply.id()),
                searchHighlighter.nothingIn(reply.articleTitle()),
                searchHighlighter.whole(IndexDocument.NAMES, reply.name()),
                searchHighlighter.passages(PlainText.of(ReplyMarkup.render(reply.text()))),
                reply.publishedAt());
    }

    public boolean isReply() {
        return kind == DocumentKind.REPLY;
    }
}
