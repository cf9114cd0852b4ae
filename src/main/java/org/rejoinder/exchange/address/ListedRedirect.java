package org.rejoinder.exchange.address;

/**
 * A former address, and where it leads.
 *
 * @param key what it is removed by
 * @param to a path of today; empty if what was there is not public now
 * @param typed whether somebody has typed it; else it came with an import
 */
public record ListedRedirect(String key, String from, String to, boolean typed) {}
