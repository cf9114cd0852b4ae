package org.rejoinder.api.published;

import org.rejoinder.article.Topic;

/** A tag as an article names it. */
public record TopicLink(String slug, String name) {

    static TopicLink of(String name) {
        return new TopicLink(Topic.slugOf(name), name);
    }
}
