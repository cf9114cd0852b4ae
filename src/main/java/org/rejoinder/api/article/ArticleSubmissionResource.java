package org.rejoinder.api.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.article.Publishing;

/** {@code /api/v1/desk/articles/{id}/submission}: hands the newest text in, for somebody who may publish it. */
@Path(EditedArticles.PATH + "/{id}/submission")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ArticleSubmissionResource {

    @Inject
    private Publishing publishing;

    @Inject
    private ArticleChangeService change;

    @Inject
    private CurrentKey current;

    @POST
    public Response submit(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        Account account = current.account();
        long number = QueryParameters.id("article", id);
        int shown = Precondition.requiredVersion("article", ifMatch);
        return change.make(
                account,
                number,
                shown,
                article -> !article.isRetracted(),
                () -> publishing.submit(account, number, shown));
    }
}
