package org.rejoinder.api.exchange;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.JsonBody;
import org.rejoinder.api.ListAddress;
import org.rejoinder.api.PageLimit;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.exchange.run.ImportCleaning;
import org.rejoinder.exchange.run.ImportJob;
import org.rejoinder.exchange.run.ImportPhase;
import org.rejoinder.exchange.run.ImportRuns;

/** {@code /api/v1/desk/imports}: what is brought from elsewhere, which goes on by itself. */
@Path(ImportsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ImportsResource {

    static final String PATH = "/desk/imports";

    @Inject
    private ImportReader reader;

    @Inject
    private ImportReceiver receiver;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportCleaning cleaning;

    @Inject
    private ImportJob job;

    @Inject
    private CurrentKey current;

    @Inject
    private ApiLinks links;

    @GET
    public Response list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        int most = PageLimit.of(limit);
        List<ImportItem> found = reader.page(QueryParameters.place(after, Long.MAX_VALUE), most + 1);
        ListAddress list = ListAddress.of(PATH).with("limit", limit);
        return CollectionPage.of(found, most, Function.identity(), last -> list.after(last.id(), links))
                .response();
    }

    /** Looks it through: nothing is changed. */
    @POST
    public Response upload(@QueryParam("name") String name, @Context HttpServletRequest request) {
        return accepted(receiver.receive(current.account(), request, name));
    }

    private Response accepted(long id) {
        ImportItem item = reader.item(id);
        return Response.accepted(item).header(HttpHeaders.LOCATION, item.url()).build();
    }

    @GET
    @Path("/{id}")
    public ImportItem progress(@PathParam("id") String id) {
        return reader.item(number(id));
    }

    /** As if it had never been asked for: nothing of it was brought. */
    @DELETE
    @Path("/{id}")
    public Response discard(@PathParam("id") String id) throws IOException {
        reader.item(number(id));
        require(cleaning.discard(number(id)));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/run")
    public Response run(@PathParam("id") String id, @Context HttpServletRequest request) {
        long number = number(id);
        reader.item(number);
        JsonBody body = JsonBody.of(request);
        ImportPhase phase = body.choice("phase", ImportPhase.class);
        body.check();
        if (phase == ImportPhase.REMOVAL) {
            throw ProblemException.of(
                    HttpServletResponse.SC_FORBIDDEN,
                    "No key does that: an import is taken back at the desk alone, where a password is asked for again.");
        }
        require(runs.begin(number, phase));
        job.request();
        return accepted(number);
    }

    /** Between two stretches; what was done stays. */
    @DELETE
    @Path("/{id}/run")
    public Response stop(@PathParam("id") String id) {
        reader.item(number(id));
        require(runs.stop(number(id)));
        job.request();
        return accepted(number(id));
    }

    /** What was said of each item. */
    @GET
    @Path("/{id}/report")
    @Produces("text/csv;charset=UTF-8")
    public Response report(@PathParam("id") String id, @QueryParam("phase") String phase) {
        return Response.ok(reader.report(number(id), QueryParameters.word("phase", phase, ImportPhase.class))
                        .toFile())
                .header("Content-Disposition", "attachment; filename=\"import-" + number(id) + ".csv\"")
                .build();
    }

    private static long number(String id) {
        return QueryParameters.id("import", id);
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw ProblemException.of(HttpServletResponse.SC_CONFLICT, "The import is not in the state for that.");
        }
    }
}
