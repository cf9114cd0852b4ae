package org.rejoinder.reading;

/**
 * A page on the way from the front page to another.
 *
 * @param path where it is on this site
 */
record Crumb(String name, String path) {}
