package org.rejoinder.api.published;

/**
 * What gathers articles: a tag or a series.
 *
 * @param articles how many of them are published
 * @param description what editors say about it; empty for nothing
 */
public record TopicItem(String slug, String name, String description, long articles, String url) {}
