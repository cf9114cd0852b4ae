package org.rejoinder.api.published;

import java.time.Instant;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.search.Hit;

/**
 * An article or a reply that was found.
 *
 * @param kind {@code article} or {@code reply}
 * @param place the slug of the article, the number of the reply
 * @param title of the article that it is, or that it answers; what was found is marked in it, as HTML
 * @param names of those who wrote it, likewise
 * @param excerpt likewise
 */
public record SearchHit(
        String kind, String place, String title, String names, String excerpt, Instant publishedAt, String url) {

    static SearchHit of(Hit hit, ApiLinks links) {
        return new SearchHit(
                hit.isReply() ? "reply" : "article",
                hit.place(),
                hit.title().toString(),
                hit.names().toString(),
                hit.excerpt().toString(),
                hit.publishedAt(),
                links.page((hit.isReply() ? "/replies/" : "/articles/") + hit.place()));
    }
}
