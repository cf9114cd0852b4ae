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
public record Hit(Kind kind, String place, SafeHtml title, SafeHtml names, SafeHtml excerpt, Instant publishedAt) {

    static Hit of(Article article, Marking marking) {
        return new Hit(
                Kind.ARTICLE,
                article.slug(),
                marking.whole(Entry.TITLE, article.title()),
                marking.whole(Entry.NAMES, article.byline()),
                marking.passages(article.standfirst() + "\n" + PlainText.of(article.body())),
                article.publishedAt().orElseThrow());
    }

    static Hit of(PublicReply reply, Marking marking) {
        return new Hit(
                Kind.REPLY,
                String.valueOf(reply.id()),
                marking.nothingIn(reply.articleTitle()),
                marking.whole(Entry.NAMES, reply.name()),
                marking.passages(PlainText.of(ReplyMarkup.render(reply.text()))),
                reply.publishedAt());
    }

    public boolean isReply() {
        return kind == Kind.REPLY;
    }
}
