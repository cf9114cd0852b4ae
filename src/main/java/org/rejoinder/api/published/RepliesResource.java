package org.rejoinder.api.published;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.ProblemException;
import org.rejoinder.html.DecimalId;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;

/** {@code /api/v1/replies/{id}}: a published reply, whichever article it answers. */
@Path("/replies")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Transactional
public class RepliesResource {

    @Inject
    private Replies replies;

    @Inject
    private PageDependencies pageDependencies;

    @Inject
    private ApiLinks links;

    @GET
    @Path("/{id}")
    public ReplyItem reply(@PathParam("id") String id) {
        Reply reply =
                DecimalId.in(id).flatMap(replies::published).orElseThrow(() -> ProblemException.notFound("reply"));
        pageDependencies.article(reply.article().id());
        return ReplyItem.of(reply, links);
    }
}
