package org.rejoinder.article;

/**
 * What readers get of an article is no longer what it was. Fired in the transaction that changes it.
 *
 * @param before where readers found it until then
 */
public record ArticleChanged(long article, ArticleListings before) {}
