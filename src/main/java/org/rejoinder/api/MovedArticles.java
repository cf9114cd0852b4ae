package org.rejoinder.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /**
     * Leads to where it is.
     *
     * @param address of what was asked for, by the slug
     * @throws ProblemException as {@link #from}
     */
    public Response redirect(String slug, UnaryOperator<String> address) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create(address.apply(from(slug).slug())))
                .build();
    }
}
