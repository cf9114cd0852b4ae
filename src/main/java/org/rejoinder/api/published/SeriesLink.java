package org.rejoinder.api.published;

import org.rejoinder.article.Topic;

/**
 * The series that an article is in.
 *
 * @param part from 1
 */
public record SeriesLink(String slug, String name, int part) {

    static SeriesLink of(Topic series, int part) {
        return new SeriesLink(series.slug(), series.name(), part);
    }
}
