package org.rejoinder.api.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.api.JsonBody;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.article.Article;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.WorkflowStage;

/** {@code /api/v1/desk/articles/{id}/decision}: what readers get of an article, by somebody who may publish it. */
@Path(EditedArticles.PATH + "/{id}/decision")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ArticleDecisionResource {

    @Inject
    private Publishing publishing;

    @Inject
    private ArticleChangeService change;

    @Inject
    private Validator validator;

    @Inject
    private CurrentKey current;

    @POST
    public Response decide(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, @Context HttpServletRequest request) {
        Account account = current.account();
        long number = QueryParameters.id("article", id);
        int shown = Precondition.requiredVersion("article", ifMatch);
        ArticleDecisionInput input = ArticleDecisionInput.in(JsonBody.of(request), validator);
        return change.make(
                account,
                number,
                shown,
                article -> isPossible(input, article),
                () -> decided(account, number, shown, input));
    }

    private static boolean isPossible(ArticleDecisionInput input, Article article) {
        return switch (input.step()) {
            case PUBLISH, SCHEDULE -> true;
            case RETURN -> article.stage() == WorkflowStage.SUBMITTED;
            case UNSCHEDULE -> article.stage() == WorkflowStage.SCHEDULED;
            case UNPUBLISH, CORRECT, RETRACT -> article.isPublished();
        };
    }

    private Article decided(Account account, long id, int shown, ArticleDecisionInput input) {
        return switch (input.step()) {
            case PUBLISH -> publishing.publish(account, id, shown);
            case SCHEDULE -> publishing.schedule(account, id, shown, input.at());
            case UNSCHEDULE -> publishing.unschedule(account, id, shown);
            case RETURN -> publishing.giveBack(account, id, shown, input.review());
            case UNPUBLISH -> publishing.unpublish(account, id, shown);
            case CORRECT -> publishing.correct(account, id, shown, input.correction());
            case RETRACT -> publishing.retract(account, id, shown, input.retraction());
        };
    }
}
