package org.rejoinder.reader.meta;

import java.time.Instant;
import java.util.List;
import org.rejoinder.html.SafeHtml;

/**
 * What a page tells those who look for it and those who show a link to it.
 *
 * @param description one line; empty if there is nothing to say
 * @param canonical its one address; null for a page that is not to be found
 * @param previous the address of the page before; null if there is none
 * @param next the address of the page behind; null if there is none
 * @param kind in the terms of the Open Graph protocol
 * @param locale the site's language in the form of the Open Graph protocol
 * @param picture null for none
 * @param facts null unless it is an article
 * @param data in the terms of schema.org
 */
public record PageMetadata(
        String title,
        String description,
        String canonical,
        String previous,
        String next,
        String kind,
        String locale,
        ShareImageInfo picture,
        Facts facts,
        List<SafeHtml> data) {

    /** @param authors the addresses of their pages */
    public record Facts(Instant publishedAt, Instant updatedAt, List<String> authors, List<String> tags) {}
}
