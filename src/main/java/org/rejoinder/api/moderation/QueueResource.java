package org.rejoinder.api.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.ListAddress;
import org.rejoinder.api.PageLimit;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.reply.ReplyState;

/** {@code /api/v1/queue}: the replies that the owner of the key sees at the desk, as they are now. */
@Path("/queue")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Transactional
public class QueueResource {

    @Inject
    private QueueReader reader;

    @Inject
    private CurrentKey current;

    @Inject
    private ApiLinks links;

    @GET
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("appealed") String appealed,
            @QueryParam("article") String article,
            @QueryParam("writer") String writer,
            @QueryParam("signal") String signal,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("q") String words,
            @QueryParam("order") String order,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        ReplyState listed = QueryParameters.word("state", state, ReplyState.class);
        var wanted = new QueueSearch(
                listed == null ? ReplyState.HELD : listed,
                QueryParameters.flag("appealed", appealed),
                QueryParameters.number("article", article),
                QueryParameters.number("writer", writer),
                signal,
                QueryParameters.time("from", from),
                QueryParameters.time("until", until),
                words);
        QueueOrder chosen = QueryParameters.word("order", order, QueueOrder.class);
        int most = PageLimit.of(limit);
        List<QueueItem> found = reader.page(
                wanted,
                chosen == null ? wanted.usualOrder() : chosen,
                QueryParameters.place(after, 0),
                most + 1,
                current.account());
        ListAddress list = ListAddress.of("/queue")
                .with("state", state)
                .with("appealed", appealed)
                .with("article", article)
                .with("writer", writer)
                .with("signal", signal)
                .with("from", from)
                .with("until", until)
                .with("q", words)
                .with("order", order)
                .with("limit", limit);
        return CollectionPage.of(found, most, Function.identity(), last -> list.after(last.id(), links))
                .response();
    }

    @GET
    @Path("/{id}")
    public Response reply(@PathParam("id") String id) {
        QueueItem item = reader.item(QueryParameters.id("reply", id), current.account());
        return Precondition.tagged(item, item.etag());
    }
}
