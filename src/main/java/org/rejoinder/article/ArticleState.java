package org.rejoinder.article;

/** Nothing is public unless it is {@link #PUBLISHED}; of one that is {@link #RETRACTED} readers learn that, and why. */
public enum ArticleState {
    DRAFT,
    PUBLISHED,
    RETRACTED
}
