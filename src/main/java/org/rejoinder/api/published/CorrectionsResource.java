package org.rejoinder.api.published;

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
import org.rejoinder.api.PageLimit;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.article.Correction;
import org.rejoinder.article.Corrections;
import org.rejoinder.pagecache.PageDependencies;

/** {@code /api/v1/corrections}: what was corrected in published articles, newest first. */
@Path("/corrections")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Transactional
public class CorrectionsResource {

    @Inject
    private Corrections corrections;

    @Inject
    private PageDependencies pageDependencies;

    @Inject
    private ApiLinks links;

    @GET
    public Response list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        pageDependencies.articles();
        int most = PageLimit.of(limit);
        List<Correction> found = corrections.publicBefore(QueryParameters.place(after, Long.MAX_VALUE), most + 1);
        return CollectionPage.of(found, most, CorrectionItem::of, last -> links.next("/corrections", limit, last.id()))
                .response();
    }
}
