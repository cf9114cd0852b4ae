package org.rejoinder.article;

/**
 * What readers get of an article is no longer what it was. Fired in the transaction that changes it.
 *
 * @param before where readers found it until then
 * @param isNews not if it was known long ago, somewhere else
 */
public record ArticleChanged(long article, ArticleListings before, boolean isNews) {

    public ArticleChanged(long article, ArticleListings before) {
        this(article, before, true);
    }
}
