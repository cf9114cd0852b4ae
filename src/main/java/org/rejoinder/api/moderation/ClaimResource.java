package org.rejoinder.api.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.moderation.Claims;

/** {@code /api/v1/queue/{id}/claim}: tells others at the desk that somebody is at a reply. It binds nobody, and ends by itself. */
@Path("/queue/{id}/claim")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ClaimResource {

    /** @param seconds until it ends, unless it is taken again */
    public record ClaimItem(String by, long seconds) {}

    @Inject
    private Claims claims;

    @Inject
    private QueueReader reader;

    @Inject
    private CurrentKey current;

    @PUT
    public ClaimItem claim(@PathParam("id") String id) {
        Account account = current.account();
        long reply = QueryParameters.id("reply", id);
        reader.requireVisible(reply, account);
        claims.take(account, reply);
        String other = claims.othersThan(account, List.of(reply)).get(reply);
        if (other != null) {
            throw ProblemException.of(HttpServletResponse.SC_CONFLICT, other + " is reading it.");
        }
        return new ClaimItem(account.name(), Claims.LASTS.toSeconds());
    }

    @DELETE
    public Response release(@PathParam("id") String id) {
        long reply = QueryParameters.id("reply", id);
        reader.requireVisible(reply, current.account());
        claims.release(current.account(), reply);
        return Response.noContent().build();
    }
}
