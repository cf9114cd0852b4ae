package org.rejoinder.api.published;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.PageLimit;
import org.rejoinder.api.ProblemException;
import org.rejoinder.article.Topic;
import org.rejoinder.article.topic.PublishedTopics;
import org.rejoinder.article.topic.Topics;
import org.rejoinder.pagecache.PageDependencies;

/** Tags and series, which differ in their addresses alone. */
public abstract class TopicResource {

    private final Topics.Kind kind;
    private final String path;

    @Inject
    private PublishedTopics publishedTopics;

    @Inject
    private PageDependencies pageDependencies;

    @Inject
    private ApiLinks links;

    protected TopicResource(Topics.Kind kind, String path) {
        this.kind = kind;
        this.path = path;
    }

    @GET
    public Response list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        pageDependencies.articles();
        int most = PageLimit.of(limit);
        List<Topics.Line> found = publishedTopics.list(kind, after == null ? "" : after, most + 1);
        return CollectionPage.of(found, most, this::item, last -> links.next(path, limit, last.slug()))
                .response();
    }

    @GET
    @Path("/{slug}")
    public TopicItem topic(@PathParam("slug") String slug) {
        pageDependencies.articles();
        return publishedTopics
                .at(kind, slug)
                .map(this::item)
                .orElseThrow(() -> ProblemException.notFound(kind == Topics.Kind.TAG ? "tag" : "series"));
    }

    private TopicItem item(Topics.Line line) {
        return new TopicItem(
                line.slug(),
                line.name(),
                line.words(),
                line.articles(),
                links.page(path + "/" + Topic.encoded(line.slug())));
    }
}
