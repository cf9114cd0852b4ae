package org.rejoinder.api.published;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.rejoinder.article.topic.Topics;

/** {@code /api/v1/series}: series that published articles are in. */
@Path("/series")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Transactional
public class SeriesResource extends TopicResource {

    public SeriesResource() {
        super(Topics.Kind.SERIES, "/series");
    }
}
