package org.rejoinder.reader.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.article.Topic;
import org.rejoinder.article.topic.Topics;
import org.rejoinder.http.Redirects;

/** Leads from the address that a tag or series had once to where it is. */
final class MovedTopics {

    private MovedTopics() {}

    static void lead(Topics topics, Topics.Kind kind, String slug, String pages, HttpServletResponse response)
            throws IOException {
        lead(topics, kind, slug, pages, "", response);
    }

    static void lead(
            Topics topics, Topics.Kind kind, String slug, String pages, String ending, HttpServletResponse response)
            throws IOException {
        Optional<String> target = topics.movedFrom(kind, slug);
        if (target.isPresent()) {
            Redirects.forGood(response, pages + Topic.encoded(target.get()) + ending);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
