package org.rejoinder.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.http.Problem;

/** What became of an article that readers do not find where it was. */
@ApplicationScoped
@Transactional
public class MovedArticles {

    @Inject
    private Articles articles;

    /**
     * The article that was there, and is elsewhere.
     *
     * @throws ProblemException if it was retracted (410), which says why, or there never was one (404)
     */
    public Article from(String slug) {
        Optional<String> why = articles.retracted(slug).flatMap(Article::retractionNote);
        if (why.isPresent()) {
            throw new ProblemException(
                    new Problem(HttpServletResponse.SC_GONE, "This article was retracted: " + why.get()));
        }
        return articles.movedFrom(slug).orElseThrow(() -> ProblemException.notFound("article"));
    }
}
