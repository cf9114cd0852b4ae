package org.rejoinder.reader.article;

import org.rejoinder.article.PublishedArticles;
import org.rejoinder.article.Topic;

/**
 * Where an article stands in its series.
 *
 * @param before the published part before it; null if there is none
 * @param after the published part behind it; null if there is none
 */
public record SeriesView(Topic series, int part, PublishedArticles.Part before, PublishedArticles.Part after) {}
