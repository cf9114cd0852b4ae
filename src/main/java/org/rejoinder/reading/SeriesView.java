package org.rejoinder.reading;

import org.rejoinder.article.Published;
import org.rejoinder.article.Subject;

/**
 * Where an article stands in its series.
 *
 * @param before the published part before it; null if there is none
 * @param after the published part behind it; null if there is none
 */
public record SeriesView(Subject series, int part, Published.Part before, Published.Part after) {}
