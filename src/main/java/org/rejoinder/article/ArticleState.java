package org.rejoinder.article;

/** Nothing is public unless it is {@link #PUBLISHED}. */
public enum ArticleState {
    DRAFT,
    PUBLISHED
}
