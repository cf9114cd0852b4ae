package org.rejoinder.api.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.ListAddress;
import org.rejoinder.api.PageLimit;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.AuditKind;
import org.rejoinder.moderation.audit.AuditQuery;

/** {@code /api/v1/audit}: the log, newest first. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Transactional
public class AuditResource {

    @Inject
    private Audit audit;

    @Inject
    private ApiLinks links;

    @GET
    public Response list(
            @QueryParam("reply") String reply,
            @QueryParam("by") String by,
            @QueryParam("kind") String kind,
            @QueryParam("action") String action,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("limit") String limit,
            @QueryParam("before") String before) {
        var wanted = new AuditQuery(
                QueryParameters.number("reply", reply),
                QueryParameters.number("by", by),
                QueryParameters.word("kind", kind, AuditKind.class),
                QueryParameters.word("action", action, AuditAction.class),
                QueryParameters.time("from", from),
                QueryParameters.time("until", until));
        Long place = QueryParameters.number("before", before);
        int most = PageLimit.of(limit);
        List<AuditEntry> found = audit.before(wanted, place == null ? Long.MAX_VALUE : place, most + 1);
        ListAddress list = ListAddress.of("/audit")
                .with("reply", reply)
                .with("by", by)
                .with("kind", kind)
                .with("action", action)
                .with("from", from)
                .with("until", until)
                .with("limit", limit);
        return CollectionPage.of(
                        found,
                        most,
                        AuditItem::of,
                        last -> list.with("before", last.number()).in(links))
                .response();
    }
}
