package org.rejoinder.api.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.article.list.ArticleListFilter;
import org.rejoinder.article.list.ArticleSearchCriteria;
import org.rejoinder.article.list.ArticleSummary;

/** What an address says of a list of articles: which, and where it goes on, which is by their last change. */
final class EditedArticlePlace {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})\\.(\\d{1,18})");

    private EditedArticlePlace() {}

    /** @param state null for all */
    static ArticleListFilter filter(String state) {
        ArticleListFilter asked = QueryParameters.word("state", state, ArticleListFilter.class);
        return asked == null ? ArticleListFilter.ALL : asked;
    }

    static String of(ArticleSummary last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.changedAt()) + "." + last.id();
    }

    /** @param after null for the beginning */
    static ArticleSearchCriteria.Place in(String after) {
        if (after == null) {
            return null;
        }
        Matcher matcher = WRITTEN.matcher(after);
        if (!matcher.matches()) {
            throw ProblemException.invalid("after", "What the answer before gave as next.");
        }
        Instant changed = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
        return new ArticleSearchCriteria.Place(changed, Long.parseLong(matcher.group(2)));
    }
}
