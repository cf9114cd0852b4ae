package org.rejoinder.article;

/** What readers get of an article is no longer what it was. Fired in the transaction that changes it. */
public record ArticleChanged(long article) {}
