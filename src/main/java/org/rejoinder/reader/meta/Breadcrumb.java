package org.rejoinder.reader.meta;

/**
 * A page on the way from the front page to another.
 *
 * @param path where it is on this site
 */
public record Breadcrumb(String name, String path) {}
