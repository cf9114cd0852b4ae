package org.rejoinder.article;

import java.time.Instant;

/**
 * Which articles somebody at the desk wants to see.
 *
 * @param words in a title or a byline; empty for any
 * @param tag empty for any
 * @param after the last of the page before; null for the first page
 */
public record ArticleSearchCriteria(ArticleListFilter shelf, String words, String tag, Place after) {

    /** A place in the list, which is in the order of the newest change. */
    public record Place(Instant changedAt, long id) {}
}
