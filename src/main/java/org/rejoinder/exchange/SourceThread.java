package org.rejoinder.exchange;

import java.util.List;

/**
 * What the replies of a program that has no articles belong to.
 *
 * @param key what the source knows it by; that of the article for its replies
 * @param addresses where readers found the article, the likeliest first
 */
public record SourceThread(String key, List<String> addresses) {}
