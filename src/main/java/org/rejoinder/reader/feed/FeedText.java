package org.rejoinder.reader.feed;

import java.util.List;
import java.util.regex.Pattern;
import org.rejoinder.article.Article;
import org.rejoinder.article.Correction;
import org.rejoinder.html.UrlAbsolutizer;
import org.rejoinder.i18n.Messages;
import org.rejoinder.reader.article.ArticleView;

/** An article as it is read elsewhere: all of it, and what was corrected in it. */
final class FeedText {

    /** What only a page has a use for; those who check feeds know no such attributes. */
    private static final Pattern OF_A_PAGE =
            Pattern.compile(" (?:srcset|sizes|loading|decoding|role|aria-label)=\"[^\"]*\"(?=[^<>]*>)");

    private final Messages words;
    private final String site;

    /** @param site without a slash at its end */
    FeedText(Messages words, String site) {
        this.words = words;
        this.site = site;
    }

    /** @param page the absolute address of the article */
    String of(Article article, List<Correction> corrections, String page) {
        String body = ArticleView.typeset(article.body(), words).toString();
        return standfirst(article)
                + UrlAbsolutizer.in(OF_A_PAGE.matcher(body).replaceAll(""), site, page)
                + notes(corrections);
    }

    private static String standfirst(Article article) {
        return article.standfirst().isEmpty()
                ? ""
                : "<p dir=\"auto\"><em>" + FeedFormat.escaped(article.standfirst()) + "</em></p>";
    }

    private String notes(List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return "";
        }
        var notes = new StringBuilder("<h2>" + FeedFormat.escaped(words.of("corrections.title")) + "</h2>");
        for (Correction each : corrections) {
            notes.append(note("corrections.wrong", each.wrong())).append(note("corrections.right", each.right()));
        }
        return notes.toString();
    }

    private String note(String label, String said) {
        return "<p dir=\"auto\"><strong>" + FeedFormat.escaped(words.of(label)) + "</strong> "
                + FeedFormat.escaped(said) + "</p>";
    }
}
