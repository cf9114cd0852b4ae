package org.rejoinder.exchange;

/**
 * Where an export is from.
 *
 * @param address of its front page, without a slash at the end; what the same things are known by when they come again
 */
public record SourceSite(String title, String address) {}
