package org.rejoinder.api.published;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.api.ProblemException;
import org.rejoinder.article.Article;
import org.rejoinder.article.PublishedArticles.ArticleQuery;

/**
 * A place in the list of the newest articles, which stays one whatever comes in front of it.
 *
 * @param micros of the moment that the article before came out, since 1970
 * @param id of that article
 */
record ArticleCursor(long micros, long id) {

    private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,17})\\.(\\d{1,18})");

    static ArticleCursor of(Article last) {
        Instant out = last.publishedAt().orElseThrow();
        return new ArticleCursor(ChronoUnit.MICROS.between(Instant.EPOCH, out), last.id());
    }

    static ArticleCursor read(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw ProblemException.invalid("after", "What the answer before gave as next.");
        }
        return new ArticleCursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    ArticleQuery query() {
        return ArticleQuery.behind(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), id);
    }

    @Override
    public String toString() {
        return micros + "." + id;
    }
}
