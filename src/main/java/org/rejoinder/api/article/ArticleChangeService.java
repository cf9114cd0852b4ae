package org.rejoinder.api.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rejoinder.account.Account;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.MissingAltTextException;
import org.rejoinder.article.ScheduleInPastException;
import org.rejoinder.article.SlugTakenException;
import org.rejoinder.article.StaleArticleException;
import org.rejoinder.http.Problem;

/** Changes an article as it was shown, through its service, and says in the words of HTTP what came of it. */
@ApplicationScoped
public class ArticleChangeService {

    @Inject
    private EditedArticles articles;

    /**
     * @param possible whether the article is such that this can be done to it
     * @param shown its version
     */
    Response make(Account account, long id, int shown, Predicate<Article> possible, Supplier<Article> change) {
        Article before = articles.visible(id, account);
        if (before.version() != shown) {
            throw stale(before);
        }
        if (!possible.test(before)) {
            throw ProblemException.of(
                    HttpServletResponse.SC_CONFLICT,
                    "The article is %s, and its newest text %s."
                            .formatted(QueryParameters.wordOf(before.state()), QueryParameters.wordOf(before.stage())));
        }
        told(change, id, account);
        return answer(id, account, Response.ok());
    }

    Response added(Account account, Supplier<Article> change) {
        Article article = told(change, 0, account);
        EditedArticle made = articles.read(article.id(), account);
        return answer(
                article.id(), account, Response.status(Response.Status.CREATED).header("Location", made.url()));
    }

    private Response answer(long id, Account account, Response.ResponseBuilder answer) {
        EditedArticle now = articles.read(id, account);
        return Precondition.tagged(answer, now, now.etag());
    }

    private Article told(Supplier<Article> change, long id, Account account) {
        try {
            return change.get();
        } catch (StaleArticleException e) {
            throw stale(articles.visible(id, account));
        } catch (ArticleAccessDeniedException e) {
            throw ProblemException.of(
                    HttpServletResponse.SC_FORBIDDEN, "The owner of this key may not do that to this article.");
        } catch (SlugTakenException e) {
            throw field(HttpServletResponse.SC_CONFLICT, "/slug", "Another article has " + e.slug() + ".");
        } catch (ScheduleInPastException e) {
            throw field(HttpServletResponse.SC_BAD_REQUEST, "/at", "It lies ahead.");
        } catch (MissingAltTextException e) {
            throw ProblemException.of(
                    HttpServletResponse.SC_CONFLICT,
                    "Pictures that are not described: " + String.join(", ", e.pictures()) + ".");
        }
    }

    private static ProblemException field(int status, String pointer, String detail) {
        return new ProblemException(new Problem(status, detail, List.of(Problem.Field.at(pointer, detail))));
    }

    private static ProblemException stale(Article now) {
        return Precondition.stale(
                "Somebody has changed the article since it was read.", Precondition.tag(now.version()));
    }
}
