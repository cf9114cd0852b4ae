package org.rejoinder.api.published;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.pagecache.PageDependencies;

/** {@code /api/v1}: where everything is that is for everybody. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RootResource {

    /** @param description of all of it, as OpenAPI */
    public record Entry(
            String description,
            String articles,
            String tags,
            String series,
            String authors,
            String corrections,
            String search) {}

    @Inject
    private PageDependencies pageDependencies;

    @Inject
    private ApiLinks links;

    @GET
    public Entry entry() {
        pageDependencies.site();
        return new Entry(
                links.page("/openapi"),
                at("/articles"),
                at("/tags"),
                at("/series"),
                at("/authors"),
                at("/corrections"),
                at("/search"));
    }

    private String at(String path) {
        return links.resource(path, Map.of());
    }
}
