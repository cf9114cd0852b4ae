package org.rejoinder.api.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rejoinder.account.Profile;
import org.rejoinder.account.Profiles;
import org.rejoinder.api.ProblemException;
import org.rejoinder.article.PublishedArticles;
import org.rejoinder.article.PublishedArticles.ArticleQuery;
import org.rejoinder.article.Topic;

/** Which articles are asked for. What nothing is published under is not there: so no answer is kept for what anybody makes up. */
@ApplicationScoped
public class ArticleQueries {

    @Inject
    private PublishedArticles publishedArticles;

    @Inject
    private Profiles profiles;

    /** Each is null if it is not asked for. */
    ArticleQuery of(String tag, String series, String author, String after) {
        ArticleQuery query = ArticleQuery.ALL;
        if (tag != null) {
            query = query.and(filled(ArticleQuery.tagged(Topic.slugOf(tag)), "tag"));
        }
        if (series != null) {
            query = query.and(filled(ArticleQuery.newestInSeries(Topic.slugOf(series)), "series"));
        }
        if (author != null) {
            Profile profile = profiles.at(author).orElseThrow(() -> ProblemException.notFound("author"));
            query = query.and(ArticleQuery.by(profiles.handlesOf(profile)));
        }
        return after == null ? query : query.and(ArticleCursor.read(after).query());
    }

    private ArticleQuery filled(ArticleQuery query, String what) {
        if (publishedArticles.list(query, 0, 1).isEmpty()) {
            throw ProblemException.notFound(what);
        }
        return query;
    }
}
