package org.rejoinder.api.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.api.JsonBody;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.ModerationSettingsService;

/** {@code /api/v1/queue/{id}/decision}: decides about a reply as it was shown, and undoes that. Each change is a transaction of its service. */
@Path("/queue/{id}/decision")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DecisionResource {

    @Inject
    private DecisionService decisions;

    @Inject
    private ModerationSettingsService settings;

    @Inject
    private CurrentKey current;

    @POST
    public Response decide(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, @Context HttpServletRequest request) {
        ExpectedVersion shown = ReplyTag.required(QueryParameters.id("reply", id), ifMatch);
        JsonBody body = JsonBody.of(request);
        Decision decision = DecisionInput.in(body, settings.rules());
        body.check();
        return answer(decisions.decide(current.account(), shown, decision));
    }

    @DELETE
    public Response undo(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        ExpectedVersion shown = ReplyTag.required(QueryParameters.id("reply", id), ifMatch);
        return answer(decisions.undo(current.account(), shown));
    }

    private static Response answer(DecisionItem decision) {
        return Precondition.tagged(decision, decision.etag());
    }
}
