package org.rejoinder.api.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.JsonBody;
import org.rejoinder.api.ListAddress;
import org.rejoinder.api.PageLimit;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.html.DecimalId;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.BatchCounts;
import org.rejoinder.moderation.batch.BatchHistory;
import org.rejoinder.moderation.batch.BatchJob;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.reply.ReplyState;

/** {@code /api/v1/queue/batches}: one decision about many replies, which goes on by itself and can be undone as a whole. */
@Path(BatchesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class BatchesResource {

    static final String PATH = "/queue/batches";

    /** How many replies are told of in a problem. */
    private static final int MOST_NAMED = 20;

    @Inject
    private Batches batches;

    @Inject
    private BatchHistory history;

    @Inject
    private BatchJob work;

    @Inject
    private QueueReader reader;

    @Inject
    private ModerationSettingsService settings;

    @Inject
    private ModerationPermissions permissions;

    @Inject
    private CurrentKey current;

    @Inject
    private ApiLinks links;

    @Inject
    private Clock clock;

    /** Those of the owner of the key, at the desk or by a key. */
    @GET
    public Response list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        int most = PageLimit.of(limit);
        List<Batch> found = history.begunBy(current.account(), QueryParameters.place(after, Long.MAX_VALUE), most + 1);
        Map<Long, BatchCounts> counts = history.countsOf(found);
        ListAddress list = ListAddress.of(PATH).with("limit", limit);
        return CollectionPage.of(
                        found,
                        most,
                        batch -> BatchDetail.of(batch, counts.get(batch.id()), links),
                        last -> list.after(last.id(), links))
                .response();
    }

    @POST
    public Response begin(@Context HttpServletRequest request) {
        Account account = current.account();
        BatchInput input = BatchInput.in(JsonBody.of(request), settings.rules(), clock.instant());
        if (!permissions.mayDecide(account)) {
            throw ProblemException.of(
                    HttpServletResponse.SC_FORBIDDEN,
                    "On this site authors do not decide about the replies on their articles.");
        }
        refuseWhatWasNeverShown(input, account);
        Batch counted = input.filter() == null
                ? batches.of(account, ReplyState.HELD, input.shown())
                : batches.count(account, reader.query(input.filter(), account));
        work.run(batches.begin(counted.id(), input.decision()));
        return accepted(counted.id());
    }

    /** Else it would be about what their writers say next, which nobody has read. */
    private void refuseWhatWasNeverShown(BatchInput input, Account account) {
        List<Long> never = reader.neverShown(input.shown(), account);
        if (!never.isEmpty()) {
            throw ProblemException.of(
                    HttpServletResponse.SC_PRECONDITION_FAILED,
                    "Replies without such a revision: "
                            + never.stream()
                                    .limit(MOST_NAMED)
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    @GET
    @Path("/{id}")
    public BatchDetail progress(@PathParam("id") String id) {
        return detail(own(id));
    }

    /** As a whole, as far as nobody has decided anew since. */
    @DELETE
    @Path("/{id}")
    public Response undo(@PathParam("id") String id) {
        Batch batch = own(id);
        if (batch.state() != Batch.State.DECIDED) {
            throw ProblemException.of(
                    HttpServletResponse.SC_CONFLICT, "The batch is " + QueryParameters.wordOf(batch.state()) + ".");
        }
        try {
            work.run(batches.undo(batch.id()));
        } catch (TooLateException e) {
            throw ProblemException.of(
                    HttpServletResponse.SC_CONFLICT,
                    "That was more than " + Moderation.UNDOABLE.toMinutes() + " minutes ago.");
        }
        return accepted(batch.id());
    }

    private Batch own(String id) {
        return DecimalId.in(id)
                .flatMap(number -> batches.of(current.account(), number))
                .orElseThrow(() -> ProblemException.notFound("batch"));
    }

    private BatchDetail detail(Batch batch) {
        return BatchDetail.of(batch, history.countsOf(batch), links);
    }

    private Response accepted(long id) {
        BatchDetail now = detail(batches.with(id).orElseThrow());
        return Response.accepted(now).header("Location", now.url()).build();
    }
}
