package org.rejoinder.api.exchange;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.exchange.export.ExportOptions;
import org.rejoinder.exchange.export.Exporter;

/** {@code /api/v1/desk/exports}: all that the site has, as one file that is sent as it is made. */
@Path("/desk/exports")
@RequestScoped
public class ExportsResource {

    @Inject
    private Exporter exporter;

    @Inject
    private CurrentKey current;

    @POST
    public Response export(@QueryParam("addresses") String addresses) {
        if (QueryParameters.flag("addresses", addresses)) {
            throw ProblemException.of(
                    HttpServletResponse.SC_FORBIDDEN,
                    "No key does that: addresses leave from the desk alone, where a password is asked for again.");
        }
        Account account = current.account();
        StreamingOutput archive = out -> exporter.export(out, new ExportOptions(false), account, () -> {});
        return Response.ok(archive, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"rejoinder-export.zip\"")
                .build();
    }
}
