package org.rejoinder.api.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.account.key.Scope;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.JsonBody;
import org.rejoinder.api.ListAddress;
import org.rejoinder.api.PageLimit;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.BylineResolver;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.WorkflowStage;
import org.rejoinder.article.list.ArticleList;
import org.rejoinder.article.list.ArticleOrder;
import org.rejoinder.article.list.ArticleSearchCriteria;
import org.rejoinder.article.list.ArticleSummary;

/** {@code /api/v1/desk/articles}: what the owner of the key may work on, in every state; texts are written and revised. */
@Path(EditedArticles.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class EditedArticlesResource {

    @Inject
    private ArticleList list;

    @Inject
    private EditedArticles articles;

    @Inject
    private Publishing publishing;

    @Inject
    private ArticleChangeService change;

    @Inject
    private BylineResolver bylines;

    @Inject
    private Validator validator;

    @Inject
    private CurrentKey current;

    @Inject
    private ApiLinks links;

    @GET
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("tag") String tag,
            @QueryParam("q") String words,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        int most = PageLimit.of(limit);
        var wanted = new ArticleSearchCriteria(
                EditedArticlePlace.filter(state),
                words == null ? "" : words,
                tag == null ? "" : tag,
                null,
                ArticleOrder.CHANGED,
                EditedArticlePlace.in(after));
        List<ArticleSummary> found = list.editableBy(current.account(), wanted, most + 1);
        ListAddress address = ListAddress.of(EditedArticles.PATH)
                .with("state", state)
                .with("tag", tag)
                .with("q", words)
                .with("limit", limit);
        return CollectionPage.of(
                        found,
                        most,
                        each -> EditedArticle.item(each, links),
                        last -> address.after(EditedArticlePlace.of(last), links))
                .response();
    }

    @GET
    @Path("/{id}")
    public Response article(@PathParam("id") String id) {
        EditedArticle article = articles.read(QueryParameters.id("article", id), current.account());
        return Precondition.tagged(article, article.etag());
    }

    @POST
    public Response draft(@Context HttpServletRequest request) {
        Account account = current.account();
        ArticleInput input = input(request, ArticleContent.of("", "", account.name(), "", ""));
        return change.added(account, () -> publishing.draft(account, input.content(), input.slug()));
    }

    private ArticleInput input(HttpServletRequest request, ArticleContent before) {
        return ArticleInput.in(JsonBody.of(request), before, bylines, validator, URI.create(links.site()));
    }

    @PUT
    @Path("/{id}")
    public Response revise(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, @Context HttpServletRequest request) {
        Account account = current.account();
        long number = QueryParameters.id("article", id);
        int shown = Precondition.requiredVersion("article", ifMatch);
        ArticleContent before = articles.newest(articles.visible(number, account));
        ArticleInput input = input(request, before);
        return change.make(
                account,
                number,
                shown,
                article -> {
                    requireScope(article, input);
                    return true;
                },
                () -> publishing.save(account, number, shown, input.content(), input.slug()));
    }

    /** What goes out by itself, and where readers have a text, is as if it were published. */
    private void requireScope(Article article, ArticleInput input) {
        boolean scheduled = article.stage() == WorkflowStage.SCHEDULED;
        boolean moved = article.isKnownToReaders()
                && !input.slug().isEmpty()
                && !input.slug().equals(article.slug());
        if ((scheduled || moved) && !current.access().allows(Scope.ARTICLES_PUBLISH)) {
            throw ProblemException.of(
                    HttpServletResponse.SC_FORBIDDEN,
                    "%s takes the scope %s."
                            .formatted(
                                    scheduled ? "To revise what is scheduled" : "To move what readers know",
                                    Scope.ARTICLES_PUBLISH.word()));
        }
    }
}
