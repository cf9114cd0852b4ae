package org.rejoinder.api.published;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rejoinder.article.topic.Topics;

/** {@code /api/v1/tags}: tags of published articles. */
@Path("/tags")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Transactional
public class TagsResource extends TopicResource {

    public TagsResource() {
        super(Topics.Kind.TAG, "/tags");
    }
}
