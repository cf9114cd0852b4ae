package org.rejoinder.api.published;

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
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.Profile;
import org.rejoinder.account.Profiles;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.PageLimit;
import org.rejoinder.api.ProblemException;
import org.rejoinder.article.topic.PublishedAuthors;
import org.rejoinder.pagecache.PageDependencies;

/** {@code /api/v1/authors}: who has published here. */
@Path("/authors")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Transactional
public class AuthorsResource {

    @Inject
    private Profiles profiles;

    @Inject
    private PublishedAuthors publishedAuthors;

    @Inject
    private PageDependencies pageDependencies;

    @Inject
    private ApiLinks links;

    @GET
    public Response list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        pageDependencies.articles();
        int most = PageLimit.of(limit);
        List<Profile> found = publishedAuthors.list(after == null ? "" : after, most + 1);
        return CollectionPage.of(
                        found,
                        most,
                        profile -> AuthorItem.of(profile, links),
                        last -> links.next("/authors", limit, last.handle()))
                .response();
    }

    /** One with a former handle is elsewhere. */
    @GET
    @Path("/{handle}")
    public Response author(@PathParam("handle") String handle) {
        Profile profile = profiles.at(handle).orElseThrow(() -> ProblemException.notFound("author"));
        if (!profile.handle().equals(handle)) {
            return Response.status(Response.Status.MOVED_PERMANENTLY)
                    .location(URI.create(links.resource("/authors/" + profile.handle(), Map.of())))
                    .build();
        }
        pageDependencies.site();
        return Response.ok(AuthorItem.of(profile, links)).build();
    }
}
