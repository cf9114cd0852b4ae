package org.rejoinder.api.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.ProblemException;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Revisions;

/** Articles that an account may work on, and in the words of HTTP what came of a change. */
@ApplicationScoped
@Transactional
public class EditedArticles {

    static final String PATH = "/desk/articles";

    @Inject
    private Articles articles;

    @Inject
    private Revisions revisions;

    @Inject
    private ApiLinks links;

    static String url(long id, ApiLinks links) {
        return links.resource(PATH + "/" + id, Map.of());
    }

    /** What they may not work on is not there. */
    Article visible(long id, Account account) {
        return articles.with(id)
                .filter(article -> article.isEditableBy(account) && !article.isTrashed())
                .orElseThrow(() -> ProblemException.notFound("article"));
    }

    EditedArticle read(long id, Account account) {
        Article article = visible(id, account);
        return EditedArticle.of(article, newest(article), links);
    }

    ArticleContent newest(Article article) {
        return revisions.newestOf(article).manuscript();
    }
}
